import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim, JsonObject } from '../../../src/core/claims/claim.ts';
import { makeClaim, renoteClaim, restateClaim, retagClaim } from '../../../src/core/claims/edit-claim.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { assertLinear } from '../../support/growth.ts';

const text = 'Mara Voss: We will open 500 schools in Port Ellery. 😀 Last year it was 300.\n';
const root = fileURLToPath(new URL('../../..', import.meta.url));

function claim(words: string, id: string, more: Partial<Parameters<typeof makeClaim>[0]> = {}): Claim {
  const start = text.indexOf(words);
  return makeClaim({
    text,
    span: { start, end: start + words.length },
    tags: ['target'],
    note: '',
    creator: 'Ida Lund',
    now: '2031-05-02T08:00:00Z',
    id,
    context: { speaker: 'Mara Voss', role: 'official', asker: 'Harbour Daily' },
    ...more,
  });
}

const first = claim('We will open 500 schools', 'urn:uuid:1', { tags: ['target', 'commitment'], note: 'By when?' });
const counted = claim('500 schools in Port Ellery. 😀 Last year it was 300', 'urn:uuid:5', { figures: findFigures(text) });
const second = claim('it was 300', 'urn:uuid:2', { context: { speaker: null, role: null, asker: null }, creator: null });

function written(claims: readonly Claim[], name = 'port ellery.txt'): string {
  return serialiseSidecar({ ...emptySidecar, claims }, name);
}

function read(json: string): Sidecar {
  const result = parseSidecar(json);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar;
}

describe('the sidecar', () => {
  it('is an AnnotationPage in one fixed form', () => {
    assert.equal(
      written([second, first]),
      `{
  "@context": [
    "http://www.w3.org/ns/anno.jsonld",
    {
      "pt": "urn:policy-transcripts:terms:",
      "speaker": "pt:speaker",
      "role": "pt:role",
      "asker": "pt:asker"
    }
  ],
  "type": "AnnotationPage",
  "items": [
    {
      "id": "urn:uuid:1",
      "type": "Annotation",
      "motivation": "tagging",
      "creator": {
        "type": "Person",
        "name": "Ida Lund"
      },
      "created": "2031-05-02T08:00:00Z",
      "body": [
        {
          "type": "TextualBody",
          "purpose": "tagging",
          "value": "target"
        },
        {
          "type": "TextualBody",
          "purpose": "tagging",
          "value": "commitment"
        },
        {
          "type": "TextualBody",
          "purpose": "commenting",
          "value": "By when?"
        }
      ],
      "target": {
        "source": "file:port%20ellery.txt",
        "selector": [
          {
            "type": "TextQuoteSelector",
            "exact": "We will open 500 schools",
            "prefix": "Mara Voss: ",
            "suffix": " in Port Ellery. 😀 Last year it"
          },
          {
            "type": "TextPositionSelector",
            "start": 11,
            "end": 35
          }
        ]
      },
      "speaker": "Mara Voss",
      "role": "official",
      "asker": "Harbour Daily"
    },
    {
      "id": "urn:uuid:2",
      "type": "Annotation",
      "motivation": "tagging",
      "created": "2031-05-02T08:00:00Z",
      "body": [
        {
          "type": "TextualBody",
          "purpose": "tagging",
          "value": "target"
        }
      ],
      "target": {
        "source": "file:port%20ellery.txt",
        "selector": [
          {
            "type": "TextQuoteSelector",
            "exact": "it was 300",
            "prefix": "ls in Port Ellery. 😀 Last year ",
            "suffix": ".\\n"
          },
          {
            "type": "TextPositionSelector",
            "start": 64,
            "end": 74
          }
        ]
      }
    }
  ]
}
`,
    );
  });

  it('meets all MUST assertions of the W3C suite', function () {
    const checker = join(root, '../shared/score/w3c.mjs');
    if (!existsSync(checker)) this.skip();
    const foreign = { id: 'https://tool.example/a1', type: 'Annotation', bodyValue: 'seen', target: { source: 'port ellery.txt', selector: { type: 'TextQuoteSelector', exact: '300' } } };
    const sidecar = read(JSON.stringify({ type: 'AnnotationPage', items: [foreign] }));
    const folder = mkdtempSync(join(tmpdir(), 'sidecar-'));
    try {
      const file = join(folder, 'a.claims.json');
      const replies = ['Ida Lund', null].map((creator, index) => ({ id: `urn:uuid:r${index}`, text: 'No.', creator, created: '2031-05-02T08:00:00Z', modified: null, source: null }));
      const judged: Claim = {
        ...first, id: 'urn:uuid:6', status: 'settled', verdict: 'refuted', attributes: { deadline: '2032' }, suggestedBy: 'superlative', replies,
        evidence: [{ iri: 'https://x.example/1', note: 'p. 3' }, { iri: 'file:papers/a%20b.pdf', note: '' }],
      };
      const claims = [first, second, { ...second, id: 'urn:uuid:3', tags: [] }, { ...second, id: 'urn:uuid:4', position: null }, counted, judged];
      assert.notEqual(counted.figures.length, 0);
      writeFileSync(file, serialiseSidecar({ ...sidecar, claims: [...sidecar.claims, ...claims] }, '港口 #1 "50%".md'));
      const run = spawnSync(process.execPath, [checker, file], { cwd: root, encoding: 'utf8' });
      assert.equal(run.status, 0, run.stderr);
      assert.match(run.stdout, /"annotations":9.*"failed":0/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tolerates a byte order mark, and other orders and forms of the same', () => {
    const [item] = (JSON.parse(written([first])) as { items: JsonObject[] }).items;
    assert.ok(item);
    const { target, ...rest } = item;
    const file = { items: [{ target: [target], ...rest, type: ['Annotation'] }], type: 'AnnotationPage' };
    assert.deepEqual({ ...read(`\ufeff${JSON.stringify(file)}`).claims[0], source: null }, first);
  });

  it('keeps what it does not know when a person changes tags and note', () => {
    const bodies = [
      { type: 'TextualBody', purpose: 'assessing', value: 'true', by: 'desk' },
      { type: 'TextualBody', purpose: 'tagging', value: 'target', confidence: 0.5 },
      { type: 'TextualBody', purpose: 'tagging', value: 'gone' },
      { type: 'TextualBody', purpose: 'commenting', value: 'By when?', language: 'en' },
      'https://evidence.example/1',
      { purpose: 'linking', source: 'urn:uuid:9' },
    ];
    const selector = [{ type: 'XPathSelector', value: '/p[2]' }, { type: 'TextQuoteSelector', exact: '500 schools', weight: 1 }];
    const item = {
      id: 'urn:uuid:7', type: 'Annotation', canonical: 'https://x.example/7', creator: { id: 'https://x.example/ida', name: 'Ida Lund' },
      body: bodies, target: { source: 'https://x.example/port', selector, state: { type: 'TimeState' } },
    };
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:uuid:page', type: 'AnnotationPage', items: [item, 'https://x.example/8'], label: 'Port' };
    const sidecar = read(JSON.stringify(page));
    assert.equal(sidecar.claims[0]?.note, 'By when?');
    assert.deepEqual(sidecar.claims[0].tags, ['target', 'gone']);
    const edited = sidecar.claims.map((one) => renoteClaim(retagClaim(one, ['target', 'new'], '2031-05-03T08:00:00Z'), 'In 2032', '2031-05-03T08:00:00Z'));
    const after = JSON.parse(serialiseSidecar({ ...sidecar, claims: edited }, 'port.txt')) as JsonObject & { items: JsonObject[] };
    assert.deepEqual([after['id'], after['label'], after.items[1]], ['urn:uuid:page', 'Port', 'https://x.example/8']);
    assert.deepEqual(after.items[0], {
      ...item,
      modified: '2031-05-03T08:00:00Z',
      body: [
        bodies[1], { type: 'TextualBody', purpose: 'tagging', value: 'new' },
        { type: 'TextualBody', purpose: 'commenting', value: 'In 2032', language: 'en' }, bodies[0], bodies[4], bodies[5],
      ],
    });
  });

  it('adds a position beside the selectors of another tool once the passage is found, and follows a renamed transcript', () => {
    const selector = { type: 'FragmentSelector', value: 'p2', refinedBy: { type: 'TextQuoteSelector', exact: '500 schools' } };
    const sidecar = read(JSON.stringify({ type: 'AnnotationPage', items: [{ id: 'urn:uuid:7', type: 'Annotation', target: { source: 'old name.txt', selector } }] }));
    const [found] = sidecar.claims;
    assert.ok(found);
    const start = text.indexOf('500 schools');
    const placed = restateClaim(found, text, { start, end: start + 11 });
    const { claims } = read(serialiseSidecar({ ...sidecar, claims: [placed] }, 'new.txt'));
    assert.deepEqual({ ...claims[0], source: null }, { ...placed, source: null });
    assert.deepEqual(claims[0]?.source?.['target'], {
      source: 'file:new.txt',
      selector: [
        { ...selector, refinedBy: { type: 'TextQuoteSelector', exact: '500 schools', prefix: 'Mara Voss: We will open ', suffix: placed.quote.suffix } },
        { type: 'TextPositionSelector', start, end: start + 11 },
      ],
    });
  });

  it('reads as many tags as a claim has, each once, in time linear in them', () => {
    assertLinear((times) => {
      const names = Array.from({ length: times * 20_000 }, (_, index) => `tag ${index}`);
      const body = [...names, ...names.slice(0, 100)].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
      const target = { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'abc' } };
      const json = JSON.stringify({ type: 'AnnotationPage', items: [{ id: 'urn:x:1', type: 'Annotation', body, target }] });
      assert.deepEqual(read(json).claims[0]?.tags, names);
      return () => parseSidecar(json);
    });
  });

  it('keeps annotations that quote nothing as they are', () => {
    const items = [{ type: 'Annotation', id: 'urn:uuid:5', target: 'https://x.example/' }, { id: 'urn:uuid:6', anything: [1, { deep: null }] }];
    const sidecar = read(JSON.stringify({ type: 'AnnotationPage', items }));
    assert.deepEqual([sidecar.claims, sidecar.others], [[], items]);
    const after = JSON.parse(serialiseSidecar({ ...sidecar, claims: [first] }, 'a.txt')) as { items: JsonObject[] };
    assert.deepEqual(after.items.slice(1), items);
  });
});
