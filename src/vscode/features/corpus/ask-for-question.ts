import * as vscode from 'vscode';
import type { Dictionaries } from '../../../core/corpus-index/dictionary.ts';
import { parseQuery } from '../../../core/corpus-index/query/parse-query.ts';
import { type Completion, completeQuery, type KnownNames } from '../../../core/corpus-index/view/complete-query.ts';
import { queryProblemWords } from '../../../core/corpus-index/view/query-words.ts';
import type { Services } from '../../services.ts';
import type { CorpusTree } from './corpus-tree.ts';

const EXAMPLES = ['tag:commitment', 'tag:commitment speaker:', 'figure: CNY > 1 trillion', 'figure: percent > 50', 'outlet:Reuters', 'role:press date:2024..', 'find:transcripts date:2024'];
const PAUSE_MS = 200;

interface Item extends vscode.QuickPickItem {
  readonly completion?: Completion | undefined;
  readonly earlier?: string | undefined;
}

/**
 * Asks while it is typed, and shows what may stand next: Enter takes the first row, which leads to what was found; the others go on with
 * the question. True where a person wants to see what was found.
 */
export async function askForQuestion(services: Services, tree: CorpusTree, earlier: readonly string[]): Promise<boolean> {
  const { corpus } = services;
  const names = await namesIn(services);
  const box = vscode.window.createQuickPick<Item>();
  box.title = vscode.l10n.t('Search Corpus');
  box.placeholder = vscode.l10n.t('tag:commitment speaker:"Ada Torv", figure: CNY > 1 trillion, outlet:Reuters, words that are said');
  box.value = tree.question;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const explain = (): void => {
    const [problem] = parseQuery(box.value).problems;
    // VS Code puts rows first that have what is typed: this one has all of it.
    const words = box.value.trim() === '' ? vscode.l10n.t('All transcripts') : box.value;
    const first: Item = problem === undefined
      ? { label: `$(search) ${words}`, description: tree.question === box.value ? tree.summary() : '', alwaysShow: true }
      : { label: `$(warning) ${words}`, detail: queryProblemWords(problem), alwaysShow: true };
    const goesOn = completeQuery(box.value, names()).map((completion): Item => ({ label: completion.label, description: completion.description, alwaysShow: true, completion }));
    const others = (label: string, questions: readonly string[]): readonly Item[] =>
      questions.length === 0 || box.value.trim() !== '' ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...questions.map((own): Item => ({ label: own, alwaysShow: true, earlier: own }))];
    box.items = [first, ...others(vscode.l10n.t('earlier'), earlier), ...others(vscode.l10n.t('examples'), EXAMPLES.filter((one) => !earlier.includes(one))), { label: vscode.l10n.t('conditions'), kind: vscode.QuickPickItemKind.Separator }, ...goesOn];
  };
  const ask = (): void => {
    box.busy = true;
    void tree.ask(box.value).finally(() => {
      box.busy = false;
    });
  };
  const take = (value: string): void => {
    box.value = value;
    explain();
    ask();
  };
  explain();
  ask();
  const listening = vscode.Disposable.from(tree.onDidAnswer(explain), corpus.onDidChange(() => undefined));
  return new Promise((resolve) => {
    let answer = false;
    box.onDidChangeValue(() => {
      explain();
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_MS);
    });
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item?.completion !== undefined) take(item.completion.query);
      else if (item?.earlier !== undefined) take(item.earlier);
      else if (parseQuery(box.value).problems.length === 0) {
        answer = true;
        clearTimeout(pause);
        if (tree.question !== box.value) ask();
        box.hide();
      }
    });
    box.onDidHide(() => {
      clearTimeout(pause);
      listening.dispose();
      box.dispose();
      resolve(answer);
    });
    box.show();
  });
}

/** Names that the transcripts read so far have, and the tags of the codebook. */
async function namesIn({ corpus, codebooks }: Services): Promise<() => KnownNames> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const codebook = folder === undefined ? null : await codebooks.load(vscode.Uri.joinPath(folder, 'codebook.json'));
  const tags = codebook?.tags.filter(({ retired }) => !retired).map(({ name }) => name) ?? [];
  let counted = -1;
  let known: KnownNames = { tags, speakers: [], outlets: [] };
  return () => {
    const { voices } = corpus.index.dictionaries;
    if (voices.values.length !== counted) known = { tags, ...namesOf(voices) };
    counted = voices.values.length;
    return known;
  };
}

function namesOf(voices: Dictionaries['voices']): Pick<KnownNames, 'speakers' | 'outlets'> {
  const [speakers, outlets] = [new Set<string>(), new Set<string>()];
  for (const { speaker, outlet, role } of voices.values) {
    if (speaker !== null) speakers.add(speaker);
    if (outlet !== null) outlets.add(outlet);
    else if (role === 'press' && speaker !== null) outlets.add(speaker);
  }
  return { speakers: [...speakers].sort(), outlets: [...outlets].sort() };
}
