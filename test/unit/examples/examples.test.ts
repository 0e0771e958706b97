import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { describeFigures } from '../../../src/core/claims/claim-figures.ts';
import { parseCodebook } from '../../../src/core/claims/codebook/parse-codebook.ts';
import type { Codebook } from '../../../src/core/claims/codebook.ts';
import { parseSidecar, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import type { Role } from '../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

describe('examples', () => {
  describe('harbour-city-briefing.txt', () => {
    const text = read('harbour-city-briefing.txt');
    const transcript = parseTranscript(text);

    it('has a title, a place, a date and a time', () => {
      const { title, place, date, time } = transcript;
      assert.deepEqual({ title, place, date, time }, {
        title: 'GIS briefing on renewing Port Calder as a harbour city and opening a new stage of low-carbon growth',
        place: 'Port Calder', date: '2024-10-16', time: '10:00',
      });
    });

    it('lists four officials and a chair', () => {
      assert.deepEqual(transcript.participants.map(({ name, role }) => `${role} ${name}`), [
        'official Anselm Vorey', 'official Ilka Tresmond', 'official Davor Lindmark', 'official Nadira Oswell', 'chair Petra Callowen',
      ]);
    });

    it('has 25 turns', () => {
      const roles = (role: Role): number => transcript.turns.filter((turn) => turn.role === role).length;
      assert.equal(transcript.turns.length, 25);
      assert.deepEqual([roles('chair'), roles('official'), roles('press'), roles('other')], [4, 12, 9, 0]);
    });

    it('has eight exchanges, with two hand-overs and a follow-up', () => {
      assert.deepEqual(transcript.exchanges.map(({ asker, turns, answerers }) => `${asker} ${turns.length}: ${answerers.join(', ')}`), [
        'Maravel Broadcasting Corporation 2: Anselm Vorey',
        'Harbour & Freight Weekly 3: Anselm Vorey, Davor Lindmark',
        'The Calder Courier 2: Nadira Oswell',
        'Northern Wire 4: Anselm Vorey',
        'Continental Economic Daily 3: Anselm Vorey, Ilka Tresmond',
        'Die Küstenpost 2: Davor Lindmark',
        'Radio Estuary 2: Nadira Oswell',
        'Channel 6 Evening News 2: Anselm Vorey',
      ]);
      assert.deepEqual(transcript.sections.filter(({ kind }) => kind !== 'exchange').map(({ kind }) => kind), ['opening', 'interlude', 'closing']);
    });

    it('announces its points, the last one by "Finally"', () => {
      assert.deepEqual(transcript.turns.map(({ points }) => points.length).filter((count) => count > 0), [5, 4, 3, 4, 3, 4, 2]);
    });

    it('ends in back matter', () => {
      const begin = transcript.lines.starts[transcript.backMatterFrom ?? -1] ?? -1;
      assert.equal(text.indexOf('Translated and edited by'), begin);
    });
  });

  it('harbour-city-hearing.md is a Markdown transcript', () => {
    const { title, place, date, time, turns, exchanges } = parseTranscript(read('harbour-city-hearing.md'));
    assert.deepEqual({ title, place, date, time }, {
      title: 'Public hearing on the cost and the opening date of Metro Line 3', place: 'Port Calder', date: '2024-10-29', time: '18:00',
    });
    assert.equal(turns.length, 16);
    assert.deepEqual(exchanges.map(({ asker, turns: own }) => `${asker} ${own.length}`), [
      "Riders' Council of Port Calder 5", 'Chamber of Crafts and Trades 2', 'Northern Wire 2', 'The Calder Courier 2',
    ]);
  });

  it('README.md is no transcript', () => {
    assert.equal(parseTranscript(read('README.md')).format, null);
  });

  describe('codebook.json', () => {
    const { tags } = codebook();

    it('has the built-in tags and two of its own', () => {
      assert.deepEqual(tags.slice(0, builtInCodebook.tags.length), builtInCodebook.tags);
      assert.deepEqual(tags.slice(builtInCodebook.tags.length).map(({ id }) => id), ['contradiction', 'follow-up']);
    });
  });

  describe('harbour-city-briefing.txt.claims.json', () => {
    const text = read('harbour-city-briefing.txt');
    const json = read('harbour-city-briefing.txt.claims.json');

    it('is as the extension writes it', () => {
      assert.equal(serialiseSidecar(sidecar(json), 'harbour-city-briefing.txt'), json);
    });

    it('has twelve claims that stand where they stood', () => {
      const { claims } = sidecar(json);
      assert.equal(claims.length, 12);
      for (const { claim, anchor } of anchorClaims(text, claims)) {
        assert.equal(anchor.state, 'exact', claim.quote.exact);
        assert.equal(text.slice(anchor.span?.start, anchor.span?.end), claim.quote.exact);
      }
    });

    it('keeps the figures of each claim as they are read (npm run generate:examples)', () => {
      const figures = findFigures(text, { date: parseTranscript(text).date });
      const anchored = anchorClaims(text, sidecar(json).claims);
      for (const { claim, anchor } of anchored) assert.deepEqual(claim.figures, describeFigures(text, anchor.span ?? { start: 0, end: 0 }, figures), claim.quote.exact);
      assert.ok(anchored.filter(({ claim }) => claim.figures.length > 0).length >= 6);
    });

    it('uses every tag of the codebook and no other', () => {
      const used = new Set(sidecar(json).claims.flatMap(({ tags }) => tags));
      assert.deepEqual([...used].sort(), codebook().tags.map(({ id }) => id).sort());
    });

    it('says who spoke in answer to whom', () => {
      const { turns, exchanges } = parseTranscript(text);
      for (const { claim, anchor } of anchorClaims(text, sidecar(json).claims)) {
        const at = anchor.span?.start ?? -1;
        const turn = turns.find(({ span }) => span.start <= at && at < span.end);
        const asker = exchanges.find((exchange) => exchange.turns.includes(turn?.index ?? -1))?.asker ?? null;
        assert.deepEqual(claim.context, { speaker: turn?.speaker, role: turn?.role, asker });
      }
    });
  });
});

function read(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
}

function codebook(): Codebook {
  const result = parseCodebook(read('codebook.json'));
  assert.deepEqual(result.problems, []);
  assert.ok(result.codebook !== null);
  return result.codebook;
}

function sidecar(json: string): Sidecar {
  const result = parseSidecar(json);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar;
}
