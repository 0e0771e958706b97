import { EMPTY_GRAMMAR, loadGrammar, run } from '../../grammar/tokenise.ts';
import { race } from '../race.ts';
import type { Row } from '../row.ts';

export const rows: readonly Row[] = [
  {
    name: 'tokenising',
    measures: 'colours the text as VS Code does while it is shown, with vscode-textmate on oniguruma',
    floor: 'does the same with a grammar without patterns',
    limit: 10.7,
    goal: { most: 12, of: 'times the floor' },
    words: 'Each pattern is tried at each place of a line until one fits; what begins with a letter or a digit of its own is soon refused. Peers are other grammars: one that colours less costs less.',
    take: async ({ text }, pace) => {
      const lines = text.split('\n');
      const empty = await loadGrammar(EMPTY_GRAMMAR);
      const grammar = await loadGrammar();
      return race(pace, { floor: () => run(empty, lines), ours: () => run(grammar, lines) });
    },
  },
];
