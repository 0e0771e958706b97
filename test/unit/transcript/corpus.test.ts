import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureRecord } from '../../../src/core/interchange/structure-record.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const shared = join(import.meta.dirname, '../../../../shared');

describe('the corpus beside the project', () => {
  before(function () {
    if (!existsSync(shared)) this.skip();
  });

  it('agrees with the gold of the Beijing briefing in every turn, role and exchange', () => {
    const text = readFileSync(join(shared, 'corpus/scio/2024-03-19_beijing.txt'), 'utf8');
    const gold = JSON.parse(readFileSync(join(shared, 'gold/scio-2024-beijing.structure.json'), 'utf8')) as {
      title: string; date: string; place: string; time: string; back_matter_from: number;
      turns: { line: number; speaker: string; role: string }[]; exchanges: { asker: string; lines: number[] }[];
    };
    const found = structureRecord(parseTranscript(text));
    assert.deepEqual(found.turns.map(({ line, speaker, role }) => ({ line, speaker, role })), gold.turns.map(({ line, speaker, role }) => ({ line, speaker, role })));
    assert.deepEqual(found.exchanges, gold.exchanges.map(({ asker, lines }) => ({ asker, lines })));
    assert.deepEqual([found.title, found.date, found.place, found.time, found.backMatterFrom], [gold.title, gold.date, gold.place, gold.time, gold.back_matter_from]);
  });

  it('parses every document without an error, turns in order and without overlap', function () {
    this.timeout(30_000);
    const files = readdirSync(join(shared, 'corpus'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|md|vtt)$/u.test(file));
    assert.ok(files.length > 40);
    for (const file of files) {
      const { turns } = parseTranscript(readFileSync(join(shared, 'corpus', file), 'utf8'), { force: true });
      turns.forEach((turn, index) => {
        assert.ok(turn.span.end <= (turns[index + 1]?.span.start ?? Infinity), file);
        assert.ok(turn.paragraphs.every(({ start, end }) => turn.labelSpan.end <= start && start < end && end <= turn.span.end), file);
      });
    }
  });
});
