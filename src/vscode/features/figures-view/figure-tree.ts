import * as vscode from 'vscode';
import type { Figure } from '../../../core/figures/model.ts';
import { drain, type Steps } from '../../../core/text/steps.ts';
import { figureAt } from '../../../core/figures/figure-at.ts';
import { filterFiguresInSteps } from '../../../core/presentation/figures/figure-filter.ts';
import { type FigureGroup, type FigureGrouping, figureGroupsInSteps } from '../../../core/presentation/figures/figure-groups.ts';
import { figureRow, type FigureRow } from '../../../core/presentation/figures/figure-rows.ts';
import { type ParsedFilter, parseFilter } from '../../../core/presentation/figures/filter/parse-filter.ts';
import { placeFiguresInSteps, type PlacedFigure, type PlacedFigures } from '../../../core/presentation/figures/placed-figures.ts';
import { FROM_VIEW, REVEAL_COMMAND } from '../../reveal.ts';
import { rowIcon } from '../../row-icons.ts';
import { withTooltip } from '../../with-tooltip.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices, soon } from '../../slices.ts';

/** The figures that are shown, and the version that they are of. */
export interface ShownFigures {
  readonly document: TranscriptDocument;
  readonly placed: PlacedFigures;
  /** In the order of the text. */
  readonly figures: readonly PlacedFigure[];
  readonly groups: readonly FigureGroup[];
}

export interface FigureTree extends vscode.TreeDataProvider<FigureRow>, vscode.Disposable {
  readonly grouping: FigureGrouping;
  readonly filter: string;
  readonly parsed: ParsedFilter;
  show(wanted: { readonly grouping?: FigureGrouping; readonly filter?: string }): void;
  /** The rows are another's, or the same one's in a newer version. */
  refresh(): void;
  /** Finds the figures where nobody asked for them yet. Undefined without a transcript. */
  shown(): ShownFigures | undefined;
  /** The version whose figures are found; undefined until the view asked for them. */
  document(): TranscriptDocument | undefined;
  /** Rows were made of a newer version, so that one can be led to. */
  readonly onDidFind: vscode.Event<void>;
  /** The row of the figure at a UTF-16 offset; by exchange else that of the exchange. */
  at(offset: number): FigureRow | null;
  getParent(row: FigureRow): FigureRow | undefined;
}

/** So few are shown at once when a filter leaves no more: what was looked for is not hidden again. */
const FEW = 200;

/** The figures of the active transcript, found when somebody looks; the rows of a group are made when it is opened. */
export function createFigureTree({ transcripts }: Services, remembered: FigureGrouping): FigureTree {
  const changed = new vscode.EventEmitter<undefined>();
  const found = new vscode.EventEmitter<void>();
  let grouping = remembered;
  let filter = '';
  let parsed: ParsedFilter | undefined;
  const parse = (): ParsedFilter => (parsed ??= parseFilter(filter));
  let last: PlacedFigures | undefined;
  let made: ShownFigures | undefined;
  let refreshes = 0;
  let rows = new Map<FigureGroup, readonly FigureRow[]>();
  let parents = new Map<FigureRow, FigureGroup>();

  function* findShown(document: TranscriptDocument, figures: readonly Figure[]): Steps<ShownFigures> {
    if (last?.document !== document) last = yield* placeFiguresInSteps(document, figures);
    const placed = last;
    const shown = yield* filterFiguresInSteps(placed, parse());
    yield;
    return { document, placed, figures: shown, groups: yield* figureGroupsInSteps(placed, shown, grouping) };
  }
  const shown = (): ShownFigures | undefined => {
    const document = made === undefined ? transcripts.active : undefined;
    if (document !== undefined && (!document.isLong || last?.document === document)) made = drain(findShown(document, document.figures()));
    return made;
  };
  /** The view shows the rows that it has until this is answered: while one types in a long text, they stay. */
  const roots = async (): Promise<readonly FigureGroup[]> => {
    for (;;) {
      const before = refreshes;
      const isWanted = (): boolean => refreshes === before;
      const document = await transcripts.readActive();
      const figures = document === undefined ? [] : await document.figuresByAndBy();
      const now = document === undefined || figures === null ? null : await inSlices(findShown(document, figures), isWanted);
      if (document !== undefined && (now === null || !isWanted())) {
        // A newer version came; the rows are told when it was read.
        if (isWanted()) await nextOf(changed.event);
        continue;
      }
      made = now ?? undefined;
      found.fire();
      return made?.groups ?? [];
    }
  };
  const rowsOf = (group: FigureGroup): readonly FigureRow[] => {
    const known = rows.get(group);
    const now = shown();
    if (known !== undefined || now === undefined) return known ?? [];
    const own = group.parts.length > 0 ? group.parts : group.figures.map((figure) => figureRow(now.placed, figure));
    rows.set(group, own);
    for (const row of own) parents.set(row, group);
    return own;
  };
  const rowOf = (figure: PlacedFigure, groups: readonly FigureGroup[]): FigureRow | null => {
    const group = groups.find(({ figures }) => figures.includes(figure));
    if (group === undefined) return null;
    const own = rowsOf(group);
    return group.parts.length > 0 ? rowOf(figure, group.parts) : (own.find(({ placed }) => placed === figure) ?? null);
  };
  const refresh = (): void => {
    refreshes++;
    made = undefined;
    rows = new Map();
    parents = new Map();
    changed.fire(undefined);
  };
  return {
    onDidChangeTreeData: changed.event,
    get grouping() {
      return grouping;
    },
    get filter() {
      return filter;
    },
    get parsed() {
      return parse();
    },
    show(wanted) {
      grouping = wanted.grouping ?? grouping;
      filter = wanted.filter ?? filter;
      parsed = undefined;
      refresh();
    },
    refresh,
    shown,
    document: () => made?.document,
    onDidFind: found.event,
    at(offset) {
      const now = shown();
      const figure = now?.figures[figureAt(now.figures, offset, ({ figure: { span } }) => span) ?? -1];
      if (figure !== undefined) return rowOf(figure, now?.groups ?? []);
      return now?.groups.find(({ span }) => span !== null && span.start <= offset && offset <= span.end) ?? null;
    },
    getChildren: async (row) => [...(row === undefined ? await roots() : isGroup(row) ? rowsOf(row) : [])],
    getParent: (row) => parents.get(row),
    getTreeItem: (row) => soon(() => {
      const now = shown();
      const isOpen = filter !== '' && (now?.figures.length ?? 0) <= FEW;
      return treeItem(row, now?.document, `${isOpen ? 'filtered ' : ''}${grouping}`, isOpen);
    }),
    resolveTreeItem: withTooltip,
    dispose() {
      changed.dispose();
      found.dispose();
    },
  };
}

function nextOf(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const once = event(() => {
      once.dispose();
      resolve();
    });
  });
}

function isGroup(row: FigureRow): row is FigureGroup {
  return row.placed === null;
}

function treeItem(row: FigureRow, document: TranscriptDocument | undefined, prefix: string, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const uri = document?.uri.toString() ?? '';
  const item = new vscode.TreeItem(row.label, !isGroup(row) ? None : isOpen ? Expanded : Collapsed);
  // Each transcript keeps what is open in it, by each grouping; a filtered tree is open whatever was closed before.
  item.id = `${prefix} ${uri} ${row.id}`;
  item.description = row.description;
  item.contextValue = isGroup(row) ? 'figures' : 'figure';
  item.accessibilityInformation = { label: row.spoken };
  const icon = rowIcon(row.kind);
  if (icon !== undefined) item.iconPath = icon;
  if (!isGroup(row) && row.span !== null) {
    item.command = { command: REVEAL_COMMAND, title: vscode.l10n.t('Go to Figure'), arguments: [uri, row.span.start, FROM_VIEW, row.span.end] };
  }
  return item;
}
