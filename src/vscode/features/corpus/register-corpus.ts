import * as vscode from 'vscode';
import { queryProblemWords } from '../../../core/corpus-index/view/query-words.ts';
import { digits } from '../../../core/presentation/figures/number-words.ts';
import type { CorpusState } from '../../corpus-index/corpus.ts';
import type { Services } from '../../services.ts';
import { askForQuestion } from './ask-for-question.ts';
import { copyTable, saveTable } from './corpus-table.ts';
import { createCorpusTree, type CorpusNode } from './corpus-tree.ts';

const EARLIER = 'corpus.questions';
const MOST_EARLIER = 12;
/** Milliseconds between two changes of what is said of the reading. */
const REST_MS = 250;
/** Milliseconds after activation: what a person opened comes first. */
const EARLY_MS = 2000;

/** All transcripts of the workspace: what was asked for, by transcript, the newest first. Its first sight begins the reading. */
export function registerCorpus(services: Services): vscode.Disposable {
  const { context, corpus } = services;
  const tree = createCorpusTree(services);
  const view = vscode.window.createTreeView<CorpusNode>('transcripts.corpus', { treeDataProvider: tree, showCollapseAll: true });
  const status = vscode.window.createStatusBarItem('transcripts.corpus', vscode.StatusBarAlignment.Left, 0);
  status.name = vscode.l10n.t('Corpus of Transcripts');
  status.command = 'transcripts.corpus.stop';
  let rest: ReturnType<typeof setTimeout> | undefined;

  const setting = (): string | undefined => vscode.workspace.getConfiguration('transcripts').get<string>('corpus.index');
  const isOff = (): boolean => setting() === 'off';
  const say = (): void => {
    const { kind, done, total } = corpus.state;
    void setContext('state', isOff() ? 'off' : kind);
    view.description = tree.question === '' ? tree.summary() : vscode.l10n.t('{0}: {1}', tree.question.trim(), tree.summary());
    view.message = [...tree.query.problems.map(queryProblemWords), ...stateWords(corpus.state, (tree.search?.answer.total ?? 0) > 0)].join(' ');
    const isBusy = kind === 'reading' && done < total;
    if (!isBusy) {
      status.hide();
      return;
    }
    status.text = `$(sync~spin) ${vscode.l10n.t('Corpus: {0} of {1}', digits(done), digits(total))}`;
    status.tooltip = vscode.l10n.t('Transcripts of this workspace are being read, so that they can be searched. Click to stop.');
    status.accessibilityInformation = { label: vscode.l10n.t('Corpus: {0} of {1} transcripts read. Press to stop.', digits(done), digits(total)), role: 'button' };
    status.show();
  };
  const sayBeforeLong = (): void => {
    rest ??= setTimeout(() => {
      rest = undefined;
      say();
    }, REST_MS);
  };
  const begin = (): void => {
    if (!view.visible || corpus.state.kind !== 'asleep' || isOff()) return;
    corpus.start();
    if (tree.search === undefined) void tree.ask(tree.question);
  };
  const earlier = (): readonly string[] => context.workspaceState.get<readonly string[]>(EARLIER) ?? [];
  const search = async (given: unknown): Promise<void> => {
    // A key of a person's own can name the question.
    const isGiven = typeof given === 'string';
    if (!isGiven && vscode.workspace.workspaceFolders === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with transcripts first.'));
      return;
    }
    if (isGiven) await tree.ask(given);
    else if (!(await askForQuestion(services, tree, earlier()))) return;
    void setContext('asked', tree.question.trim() !== '');
    await vscode.commands.executeCommand('transcripts.corpus.focus');
    if (tree.question.trim() === '' || tree.query.problems.length > 0) return;
    await context.workspaceState.update(EARLIER, [tree.question, ...earlier().filter((one) => one !== tree.question)].slice(0, MOST_EARLIER));
  };
  say();
  begin();
  const early = setTimeout(() => {
    if (setting() === 'onOpen' && vscode.workspace.workspaceFolders !== undefined) corpus.start();
  }, EARLY_MS);
  return vscode.Disposable.from(
    view, tree, status,
    {
      dispose() {
        clearTimeout(rest);
        clearTimeout(early);
      },
    },
    view.onDidChangeVisibility(begin),
    tree.onDidAnswer(say),
    corpus.onDidChange(sayBeforeLong),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('transcripts.corpus.index')) return;
      if (isOff()) corpus.stop();
      say();
      begin();
    }),
    vscode.commands.registerCommand('transcripts.corpus.search', search),
    vscode.commands.registerCommand('transcripts.corpus.clear', async () => {
      await setContext('asked', false);
      await tree.ask('');
    }),
    vscode.commands.registerCommand('transcripts.corpus.stop', () => corpus.stop()),
    vscode.commands.registerCommand('transcripts.corpus.goOn', () => {
      corpus.start();
      if (tree.search === undefined) void tree.ask(tree.question);
    }),
    vscode.commands.registerCommand('transcripts.corpus.readAnew', () => corpus.forget()),
    vscode.commands.registerCommand('transcripts.corpus.showMore', (node: CorpusNode) => tree.showMore(node)),
    vscode.commands.registerCommand('transcripts.corpus.copyTable', () => copyTable(services, tree)),
    vscode.commands.registerCommand('transcripts.corpus.saveTable', () => saveTable(services, tree)),
  );
}

function stateWords({ kind, done, total }: CorpusState, isAnyFound: boolean): readonly string[] {
  switch (kind) {
    case 'looking':
      return [vscode.l10n.t('Looking for transcripts that changed.')];
    case 'reading':
      return done < total ? [vscode.l10n.t('{0} of {1} files are read; more may be found.', digits(done), digits(total))] : [];
    case 'stopped':
      // Without rows and words the view shows what stands in their place, with a button.
      return isAnyFound ? [vscode.l10n.t('Reading was stopped: what is not read is not found.')] : [];
    default:
      return [];
  }
}

function setContext(key: 'state' | 'asked', value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `transcripts.corpus.${key}`, value);
}
