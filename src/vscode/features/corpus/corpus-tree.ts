import * as vscode from 'vscode';
import type { CorpusQuery } from '../../../core/corpus-index/query/corpus-query.ts';
import { parseQuery } from '../../../core/corpus-index/query/parse-query.ts';
import type { ResultRow } from '../../../core/corpus-index/query/result-row.ts';
import type { Found } from '../../../core/corpus-index/query/search-corpus.ts';
import { foundNumber, transcriptNumber } from '../../../core/corpus-index/view/query-words.ts';
import { type ShownResult, shownResult, shownTranscript } from '../../../core/corpus-index/view/result-rows.ts';
import { joinParts } from '../../../core/presentation/turn-words.ts';
import type { Search } from '../../corpus-index/corpus.ts';
import { rangeIn } from '../../convert.ts';
import { rowIcon } from '../../row-icons.ts';
import type { Services } from '../../services.ts';

/** So many rows are shown under one parent at first, and more of them each time they are asked for. */
const MOST = 200;
/** So few transcripts are shown with their rows open. */
const FEW = 8;
/** Milliseconds between two looks at an index that is being made. */
const REST_MS = 1000;

export type CorpusNode =
  | { readonly is: 'transcript'; readonly found: Found }
  | { readonly is: 'row'; readonly path: string; readonly row: ResultRow; readonly shown: ShownResult; readonly range: vscode.Range | null; readonly at: number }
  /** Stands for what is not shown; `parent` is null for transcripts. */
  | { readonly is: 'more'; readonly parent: Found | null; readonly left: number };

export interface CorpusTree extends vscode.TreeDataProvider<CorpusNode>, vscode.Disposable {
  readonly question: string;
  readonly query: CorpusQuery;
  /** Undefined until there is an answer. */
  readonly search: Search | undefined;
  /** Resolves when it is answered, or another is asked. */
  ask(question: string): Promise<void>;
  showMore(node: CorpusNode): void;
  /** "12 claims in 3 transcripts"; empty without an answer. */
  summary(): string;
  readonly onDidAnswer: vscode.Event<void>;
}

export function createCorpusTree({ corpus }: Services): CorpusTree {
  const changed = new vscode.EventEmitter<undefined>();
  const answered = new vscode.EventEmitter<void>();
  let question = '';
  let query = parseQuery('');
  let search: Search | undefined;
  let turn = 0;
  /** The turn of a question that is being answered; 0 where none is. */
  let asking = 0;
  /** More is known than when it was asked. */
  let isOutdated = false;
  let shownAll = MOST;
  const shownOf = new Map<string, number>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const show = (next: Search): void => {
    search = next;
    changed.fire(undefined);
    answered.fire();
  };
  const askAgain = async (): Promise<void> => {
    const own = ++turn;
    asking = own;
    const isWanted = (): boolean => own === turn;
    let last = 0;
    const next = await corpus.search(query, {
      isWanted,
      onFound(part) {
        if (Date.now() - last < REST_MS) return;
        last = Date.now();
        show(part);
      },
    });
    if (asking === own) asking = 0;
    if (next !== null && isWanted()) show(next);
    if (isWanted() && isOutdated) {
      isOutdated = false;
      refresh();
    }
  };
  /** While transcripts are read, what is known is shown now and then. */
  const refresh = (): void => {
    if (corpus.state.kind === 'asleep') return;
    rest ??= setTimeout(() => {
      rest = undefined;
      // A question for words takes as long as it takes to read the texts: it is not begun anew with each transcript that comes.
      if (asking > 0) isOutdated = true;
      else void askAgain();
    }, corpus.state.kind === 'reading' || corpus.state.kind === 'looking' ? REST_MS : 50);
  };
  const listening = corpus.onDidChange(refresh);

  const transcripts = (): readonly CorpusNode[] => {
    const found = search?.answer.found ?? [];
    const nodes = found.slice(0, shownAll).map((one): CorpusNode => ({ is: 'transcript', found: one }));
    return found.length <= shownAll ? nodes : [...nodes, { is: 'more', parent: null, left: found.length - shownAll }];
  };
  const rowsOf = async (found: Found): Promise<readonly CorpusNode[]> => {
    if (search === undefined) return [];
    const { rows, text, head } = await corpus.rows(found, search.matcher);
    const most = shownOf.get(head.path) ?? MOST;
    const nodes = rows.slice(0, most).map((row, at): CorpusNode => ({
      is: 'row', path: head.path, row, shown: shownResult(row, text?.words ?? null), range: text === null || row.span === null ? null : rangeIn(text.lines, row.span), at,
    }));
    return rows.length <= most ? nodes : [...nodes, { is: 'more', parent: found, left: rows.length - most }];
  };
  return {
    onDidChangeTreeData: changed.event,
    onDidAnswer: answered.event,
    get question() {
      return question;
    },
    get query() {
      return query;
    },
    get search() {
      return search;
    },
    async ask(next) {
      question = next;
      query = parseQuery(next.trim() === '' ? 'find:transcripts' : next);
      shownAll = MOST;
      shownOf.clear();
      await askAgain();
    },
    showMore(node) {
      if (node.is !== 'more') return;
      if (node.parent === null) shownAll += 5 * MOST;
      else shownOf.set(node.parent.head.path, (shownOf.get(node.parent.head.path) ?? MOST) + 5 * MOST);
      changed.fire(undefined);
    },
    summary() {
      if (search === undefined) return '';
      const { find } = search.matcher.query;
      const { total, found } = search.answer;
      return find === 'transcripts' ? transcriptNumber(found.length) : vscode.l10n.t('{0} in {1}', foundNumber(find, total), transcriptNumber(found.length));
    },
    getChildren: async (node) => [...(node === undefined ? transcripts() : node.is === 'transcript' ? await rowsOf(node.found) : [])],
    getTreeItem(node) {
      const find = search?.matcher.query.find ?? 'transcripts';
      return node.is === 'more' ? moreItem(node) : node.is === 'row' ? rowItem(node, question) : transcriptItem(shownTranscript(find, node.found), node.found, question, find !== 'transcripts', (search?.answer.found.length ?? 0) <= FEW);
    },
    dispose() {
      turn++;
      clearTimeout(rest);
      vscode.Disposable.from(changed, answered, listening).dispose();
    },
  };
}

function transcriptItem(shown: ShownResult, { head, count }: Found, question: string, hasRows: boolean, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(shown.label, !hasRows || count === 0 ? None : isOpen ? Expanded : Collapsed);
  item.id = `${question}\n${head.path}`;
  fill(item, shown);
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'transcript';
  if (!hasRows) item.command = open(vscode.l10n.t('Open Transcript'), head.path, null);
  return item;
}

function rowItem({ path, row, shown, range, at }: CorpusNode & { readonly is: 'row' }, question: string): vscode.TreeItem {
  const item = new vscode.TreeItem(shown.label);
  item.id = `${question}\n${path}\n${at} ${row.kind} ${row.span?.start ?? ''}`;
  fill(item, shown);
  const icon = row.claim === null ? rowIcon(shown.kind) : new vscode.ThemeIcon(shown.kind === 'claim' ? 'tag' : 'warning');
  if (icon !== undefined) item.iconPath = icon;
  item.contextValue = 'result';
  item.command = open(vscode.l10n.t('Show in Transcript'), path, range);
  return item;
}

/** VS Code's own command knows which key or click it was: it previews or keeps the text, and the focus follows or stays. */
function open(title: string, path: string, selection: vscode.Range | null): vscode.Command {
  const options: vscode.TextDocumentShowOptions = selection === null ? {} : { selection };
  return { command: 'vscode.open', title, arguments: [vscode.Uri.parse(path), options] };
}

function moreItem(node: CorpusNode & { readonly is: 'more' }): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more…', node.left.toLocaleString()));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'transcripts.corpus.showMore', title: vscode.l10n.t('Show More'), arguments: [node] };
  return item;
}

function fill(item: vscode.TreeItem, { description, tooltip, spoken }: ShownResult): void {
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: joinParts([spoken]) };
}
