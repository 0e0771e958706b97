import assert from 'node:assert/strict';
import type { Diagnostics } from 'recheck';
import { type Expression, expressionsOf } from '../support/expressions-of.ts';

// The build in plain JavaScript: the same on every machine, and no Java or other program is started. It is read when the package is loaded.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

/** With limits of time a busy machine turns up other verdicts than an idle one: only the number of tries ends them. */
const UNTIMED = { timeout: 600_000, seedingTimeout: null, incubationTimeout: null, attackTimeout: null } as const;

/** The seed is fixed, so that what the fuzzer tries is the same in each run. Null where an engine that goes back takes time linear in the text's length, whatever the text; else what recheck has to say. */
function faultOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string | null {
  const diagnostics: Diagnostics = checkSync(source, flags, { ...UNTIMED, randomSeed: 1 });
  if (diagnostics.status === 'safe') return null;
  return diagnostics.status === 'vulnerable' ? `${diagnostics.complexity.summary}: ${diagnostics.attack.pattern}` : `not judged: ${diagnostics.error.kind}`;
}

function faultsOf(expressions: readonly Expression[]): readonly string[] {
  const once = new Map(expressions.map((expression) => [`${expression.flags}/${expression.source}`, expression]));
  return [...once.values()].flatMap((expression) => {
    const fault = faultOf(expression);
    return fault === null ? [] : [`${expression.place} /${expression.source}/${expression.flags}: ${fault}`];
  });
}

describe('the expressions that read figures', function () {
  let found: ReturnType<typeof expressionsOf>;
  before(() => {
    found = expressionsOf(['src/core/figures', 'src/core/text']);
  });

  it('are all found, those as well that are put together from tables', () => {
    assert.ok(found.literals.length > 10 && found.constructed.length > 10);
    const reached = new Set(found.constructed.map(({ place }) => place));
    // One that is missing here is made only when some text asks for it: a file of test/fixtures/formats must.
    assert.deepEqual(
      found.constructions.filter((place) => !reached.has(place)),
      [],
    );
  });

  it('cannot backtrack without end: literals', () => {
    assert.deepEqual(faultsOf(found.literals), []);
  });

  it('cannot backtrack without end: those put together from tables', () => {
    assert.deepEqual(faultsOf(found.constructed), []);
  });

  for (const [what, source, flags, growth] of [
    ['two ways through one character', '(a|a)*b', 'y', /exponential/u],
    ['a repetition in a repetition', '(?:[a-z]+\\s?)+\\d', 'g', /exponential/u],
    ['repetitions in each other that both have an end', '(?:\\d{1,30}){1,30}%', 'y', /exponential/u],
    ['groups of digits that may be one', '\\d+(?:,?\\d+)*%', 'y', /exponential/u],
    ['two repetitions of one character', '[一二三]+[一二三百]*元', 'y', /2nd degree/u],
    ['a search that begins anew at each digit', '\\d+%', 'g', /2nd degree/u],
    ['a look ahead to the end of the line at each character', '(?=.*\\d)', 'g', /2nd degree/u],
  ] as const) {
    it(`would not be let through with ${what}`, () => {
      assert.match(faultOf({ source, flags }) ?? 'let through', growth);
    });
  }
});
