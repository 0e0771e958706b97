import * as vscode from 'vscode';
import { figureNumber } from '../../../core/presentation/figures/figure-groups.ts';
import { filterProblemWords, filterWords } from '../../../core/presentation/figures/filter/filter-words.ts';
import type { FigureTree } from './figure-tree.ts';

/** Filters that show what can be said, in the language of filters. */
const EXAMPLES = ['percent > 50', 'money >= 1 billion', 'CNY', 'count of people', 'at least', 'date 2023', '10..20 km2', 'percent or pp'];

/**
 * Filters while it is typed, and says below how it was understood. What stands there when the box goes stays the filter, as a click on what
 * was found closes the box just as Escape does; Enter leads into the view, or to the words that were not understood.
 */
export async function askForFilter(tree: FigureTree, set: (filter: string) => void, earlier: readonly string[]): Promise<void> {
  const wanted = await typeFilter(tree, set);
  if (wanted === 'found') await vscode.commands.executeCommand('transcripts.figures.focus');
  if (wanted !== 'earlier') return;
  const picked = await pickFilter(earlier);
  if (picked !== undefined) set(picked);
  return askForFilter(tree, set, earlier);
}

/** How the box was left. */
type Left = 'found' | 'earlier' | 'left';

function typeFilter(tree: FigureTree, set: (filter: string) => void): Promise<Left> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Figures');
  input.placeholder = vscode.l10n.t('percent > 50, CNY, count of people, date 2023, speaker:…, words of the sentence');
  input.value = tree.filter;
  input.buttons = [{ iconPath: new vscode.ThemeIcon('history'), tooltip: vscode.l10n.t('Earlier Filters and Examples') }];
  const explain = (): void => {
    const [problem] = tree.parsed.problems;
    const words = filterWords(tree.parsed);
    const count = (): string => figureNumber(tree.shown()?.figures.length ?? 0);
    input.prompt = words === '' ? vscode.l10n.t('It stays until it is cleared in the view.') : vscode.l10n.t('{0}: {1}', count(), words);
    input.validationMessage = problem === undefined ? undefined : { message: filterProblemWords(problem), severity: vscode.InputBoxValidationSeverity.Warning };
  };
  explain();
  return new Promise((resolve) => {
    let answer: Left = 'left';
    input.onDidChangeValue((value) => {
      set(value);
      explain();
    });
    input.onDidTriggerButton(() => {
      answer = 'earlier';
      input.hide();
    });
    input.onDidAccept(() => {
      const [problem] = tree.parsed.problems;
      if (problem === undefined) {
        answer = 'found';
        input.hide();
      } else input.valueSelection = [problem.span.start, problem.span.end];
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(answer);
    });
    input.show();
  });
}

async function pickFilter(earlier: readonly string[]): Promise<string | undefined> {
  const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items = [
    ...(earlier.length === 0 ? [] : [separator(vscode.l10n.t('earlier')), ...earlier.map((label) => ({ label }))]),
    separator(vscode.l10n.t('examples')),
    ...EXAMPLES.filter((label) => !earlier.includes(label)).map((label) => ({ label })),
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Filter Figures') }))?.label;
}
