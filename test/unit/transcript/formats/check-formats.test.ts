import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInFormats } from '../../../../src/core/transcript/formats/built-in-formats.ts';
import { checkFormats } from '../../../../src/core/transcript/formats/check-formats.ts';
import { english } from '../../../../src/core/transcript/formats/english.ts';
import { pathWords } from '../../../../src/core/transcript/formats/format-problem.ts';

const good = { name: 'calder', labels: [{ pattern: '(?<label>[A-Z]{1,20})>', at: 'start' }] };

async function problemsOf(...formats: readonly unknown[]): Promise<readonly string[]> {
  const { problems } = await checkFormats(formats, builtInFormats);
  return problems.map(({ code, path, data }) => [code, pathWords(path), ...Object.values(data)].join(' '));
}

describe('the check of formats', () => {
  it('lets a good one pass as it is', async () => {
    assert.deepEqual(await checkFormats([good], builtInFormats), { formats: [good], problems: [] });
    assert.deepEqual(await checkFormats(undefined, builtInFormats), { formats: [], problems: [] });
  });

  it('lets one extend another, whichever comes first, and a built-in one of its own name', async () => {
    assert.deepEqual(await problemsOf({ name: 'b', extends: 'calder' }, good, { name: 'scio', extends: 'scio' }, { name: 'c', extends: 'english', labels: good.labels }), []);
  });

  const cases: readonly (readonly [what: string, formats: readonly unknown[], problems: readonly string[]])[] = [
    ['what is no object', [7], ['wrong-type 0 object number']],
    ['a field that nobody knows', [{ ...good, lables: [] }], ['unknown-field 0.lables lables']],
    ['a field that nobody knows, further in', [{ ...good, labels: [{ ...good.labels[0], colour: 1 }] }], ['unknown-field 0.labels[0].colour colour']],
    ['a wrong type', [{ ...good, maxLabelLength: '9' }], ['wrong-type 0.maxLabelLength number string']],
    ['a wrong word', [{ ...good, otherwise: 'boss' }], ['wrong-value 0.otherwise "boss"']],
    ['a missing name', [{ labels: good.labels }], ['missing-field 0 name']],
    ['an empty name', [{ ...good, name: '' }], ['empty-name 0.name']],
    ['a blank name', [{ ...good, name: ' ' }], ['empty-name 0.name']],
    ['a name twice', [good, good], ['duplicate-name 1.name calder']],
    ['an unknown parent', [{ ...good, extends: 'nobody' }], ['unknown-parent 0.extends nobody']],
    ['a format that extends itself', [{ name: 'a', extends: 'a' }], ['circle 0.extends a']],
    ['a circle', [{ name: 'a', extends: 'b' }, { name: 'b', extends: 'a' }], ['broken-parent 0.extends b', 'circle 1.extends a']],
    ['no labels and nothing to extend', [{ name: 'a' }], ['no-labels 0']],
    ['what is no regular expression', [{ ...good, furniture: ['ok', '(['] }], ['not-a-pattern 0.furniture[1] Unterminated character class']],
    ['a label without its group', [{ ...good, labels: [{ pattern: '[A-Z]+:', at: 'start' }] }], ['missing-group 0.labels[0].pattern label']],
    ['an empty label', [{ ...good, labels: [{ pattern: '(?<label>[A-Z]*)', at: 'start' }] }], ['matches-nothing 0.labels[0].pattern']],
    ['a label that is empty where something follows', [{ ...good, labels: [{ pattern: '(?<label>)(?=x)', at: 'anywhere' }] }], ['matches-nothing 0.labels[0].pattern']],
    ['a timing that does not tell when', [{ ...good, timings: ['^\\d\\d$'] }], ['missing-group 0.timings[0] start']],
    ['one that is too large to look into', [{ ...good, caption: '(?:a{0,200}b){0,200}' }], ['too-large 0.caption']],
  ];
  for (const [what, formats, problems] of cases) {
    it(`reports ${what}`, async () => {
      assert.deepEqual(await problemsOf(...formats), problems);
    });
  }

  // Each of them really takes forever on a line of 200 characters, or on a long text, made of the word that is named.
  const hanging: readonly (readonly [field: string, pattern: string])[] = [
    ['labels', '(?<label>(?:[A-Z]\\w*\\s*)+):'], ['labels', '(?<label>(?:a|a)*b)'], ['labels', '(?<label>(?:aa|a)+!)'],
    ['labels', '(?<label>(?:\\w{1,20} ?){1,20}):'], ['labels', '(?<label>(?:ab|ba|abba)+):'], ['labels', '(?<label>(?:\\S+ ?){1,4}):'],
    ['evidence', '[a-z]+:'], ['evidence', '\\B[a-z]+:'], ['evidence', '^[\\s*]*x'], ['evidence', '^.*:.*:.*:$'], ['introductions', '(?<name>\\w+ \\w+) from'], ['backMatter', '^(\\d+)*x'],
  ];
  for (const [field, pattern] of hanging) {
    it(`reports that ${pattern} could hang in ${field}`, async () => {
      const value = field === 'labels' ? [{ pattern, at: 'start' }] : field === 'evidence' ? [{ pattern, weight: 1 }] : [pattern];
      const [problem, ...more] = (await checkFormats([{ ...good, [field]: value }], builtInFormats)).problems;
      assert.equal(problem?.code, 'could-hang');
      assert.notEqual(problem.data['word'], '');
      assert.deepEqual(more, []);
    });
  }

  // Each reads a long text in a time that grows as the text does.
  const sound = [
    '\\b[a-z]+:', '(?<![a-z])[a-z]+:', '(?:^|\\s)[A-Z][a-z]*:', '^[ \\t]*Speakers?[ \\t]*$', '\\b[Tt]hanks?[^.\\n]{0,20} for (?:your|the) questions?\\b',
    '(?:[A-Z][a-z]{1,30} ){1,3}reports', 'floor|(?=x)y',
  ];
  for (const pattern of sound) {
    it(`has nothing against ${pattern}`, async () => {
      assert.deepEqual(await problemsOf({ ...good, evidence: [{ pattern, weight: 1 }] }), []);
    });
  }

  it('takes for a beginning of a line what would be too slow for a long text', async () => {
    assert.deepEqual(await problemsOf({ ...good, labels: [{ pattern: '(?<label>[^:]*):.*:', at: 'start' }] }), []);
    assert.deepEqual(await problemsOf({ ...good, labels: [{ pattern: '(?<label>[^:]*):.*:', at: 'anywhere' }] }), ['could-hang 0.labels[0].pattern a:a']);
  });

  it('keeps the good ones of many, and what can be read of one with an unknown field', async () => {
    const { formats } = await checkFormats([{ name: 'a' }, good, { name: 'b', extends: 'a' }, { name: 'c', extends: 'scio', colour: 1 }, 7], builtInFormats);
    assert.deepEqual(formats, [good, { name: 'c', extends: 'scio' }]);
  });

  it('finds nothing wrong with the formats that ship', async function () {
    assert.deepEqual((await checkFormats([english, ...builtInFormats].map((format) => ({ extends: 'english', ...format })), [])).problems, []);
  });

  it('never rejects, whatever the JSON', async function () {
    const field = fc.constantFrom('name', 'labels', 'extends', 'furniture', 'evidence', 'speech', 'roleWords', '__proto__', 'other');
    const near = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constant(good.labels), fc.array(fc.string({ unit: fc.constantFrom('(', '(?<label>', 'a', '|', '*', '+', ')', '[', ']', '\\') }))));
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(near, near.map((some) => ({ ...good, ...some }))))), async (value) => {
      const { formats, problems } = await checkFormats(value, builtInFormats);
      assert.ok(formats.length > 0 || problems.length > 0 || (Array.isArray(value) && value.length === 0));
    }));
  });
});
