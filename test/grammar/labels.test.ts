import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { loadGrammar, tokenise } from './tokenise.ts';

const folder = new URL('../fixtures/formats/', import.meta.url);
/**
 * The Commons and the Lords, and Markdown's bold names, have labels without a colon or a stop: no line tells one from a heading; Kenya's
 * stand in the middle of lines. The semantic tokens tell them all.
 */
const TOLD_BY_THE_WHOLE_TEXT: ReadonlySet<string> = new Set(['hansard-commons.txt', 'hansard-kenya.txt', 'hansard-uk.txt', 'markdown-names-alone.txt']);

describe('grammar and parser', () => {
  for (const file of readdirSync(folder).filter((name) => !TOLD_BY_THE_WHOLE_TEXT.has(name))) {
    it(`mark the same labels in ${file}`, async () => {
      const text = readFileSync(new URL(file, folder), 'utf8').replace(/^\ufeff/u, '');
      const { turns, lines } = parseTranscript(text);
      // Names in small letters, and labels in the middle of a line, are told by the whole text as well.
      const labels = turns.filter(({ label, labelSpan }) => /^[^\p{Ll}]/u.test(label) && /(?:^|\n)[^\p{L}\p{N}]{0,12}(?:<v |<NAME>|<SPEAKER[^\n]{1,60}NAME=")?$/u.test(text.slice(Math.max(0, labelSpan.start - 60), labelSpan.start)));
      assert.ok(labels.length > 0);
      const coloured = tokenise(await loadGrammar(), text).filter(({ scopes }) => scopes.some((scope) => scope.startsWith('entity.name.type.speaker')));
      const places = new Set(coloured.map(({ line, start }) => `${line}:${start}`));
      const missed = labels.filter(({ labelSpan, line }) => !places.has(`${line}:${labelSpan.start - (lines.starts[line] ?? 0)}`));
      const known = new Set(turns.map(({ label }) => label));
      // Above the first turn a header word with its entry ("Moderator: …") looks like a label.
      const extra = coloured.filter(({ text: words, line }) => line >= (turns[0]?.line ?? 0) && !known.has(words));
      assert.ok(missed.length <= Math.max(1, labels.length * 0.1), `not coloured: ${missed.map(({ label }) => label).join(' | ')}`);
      assert.ok(extra.length <= Math.max(1, labels.length * 0.2), `coloured and no label: ${extra.map(({ text: words }) => words).join(' | ')}`);
    });
  }
});
