import * as vscode from 'vscode';
import { codebookRows, type CodebookRow, type TagCounts } from '../../../core/presentation/codebook-rows.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services } from '../../services.ts';
import { tagIcon } from '../../tag-icon.ts';
import { countTags, createCodebookCounts } from './codebook-counts.ts';
import { readCodebook } from './find-codebook.ts';

const mime = 'application/vnd.code.tree.transcripts.codebook';
/** Views follow the text after a pause: counting reads files. */
const pauseMilliseconds = 200;

/** A row as it is given to the commands, which read `tag` and `codebook`. */
export interface TagRow {
  readonly row: CodebookRow;
  readonly tag: string;
  readonly codebook?: vscode.Uri;
}

/** The tags of the codebook in use as a tree, with how often each is used. Dragging one onto another moves it below that. */
export function registerCodebookView({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const counts = createCodebookCounts();
  let rows: readonly TagRow[] = [];
  const byTag = new Map<string, TagRow>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let reading = 0;

  async function refresh(): Promise<void> {
    if (!view.visible) return;
    const run = ++reading;
    const { active } = transcripts;
    const file = await counts.codebookOf(active?.uri);
    const here: TagCounts = active === undefined ? new Map() : countTags(claims.claims(active.uri).map(({ claim }) => claim));
    const [codebook, everywhere] = await Promise.all([readCodebook(file), counts.of(file)]);
    // Asked again meanwhile: the later answer counts.
    if (run !== reading) return;
    const rowOf = (row: CodebookRow): TagRow => ({ row, tag: row.id, ...(file !== null && { codebook: file }) });
    byTag.clear();
    const visit = (row: CodebookRow): void => {
      byTag.set(row.id, rowOf(row));
      row.children.forEach(visit);
    };
    const top = codebookRows(codebook, here, everywhere);
    top.forEach(visit);
    rows = top.flatMap((row) => byTag.get(row.id) ?? []);
    view.description = file === null ? vscode.l10n.t('built in') : codebook.title === '' ? nameOf(file) : codebook.title;
    changed.fire(undefined);
  }

  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void refresh(), pauseMilliseconds);
  };

  const view = vscode.window.createTreeView<TagRow>('transcripts.codebook', {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (above) => [...(above === undefined ? rows : above.row.children.flatMap(({ id }) => byTag.get(id) ?? []))],
      getParent: ({ row }) => (row.parent === null ? undefined : byTag.get(row.parent)),
      getTreeItem: treeItem,
    },
    dragAndDropController: {
      dragMimeTypes: [mime],
      dropMimeTypes: [mime],
      handleDrag(dragged, data) {
        data.set(mime, new vscode.DataTransferItem(dragged.filter(({ row }) => row.kind !== 'unknown').map(({ tag }) => tag)));
      },
      async handleDrop(onto, data) {
        const tags: unknown = data.get(mime)?.value;
        const [first] = rows;
        if (!Array.isArray(tags) || first === undefined || onto?.row.kind === 'unknown') return;
        const codebook = first.codebook === undefined ? {} : { codebook: first.codebook };
        // No claim changes, and it can be taken back: the drop is the confirmation.
        for (const tag of tags) await vscode.commands.executeCommand('transcripts.codebook.moveTag', { ...codebook, tag: String(tag), parent: onto?.tag ?? null, confirmed: true });
      },
    },
  });

  return vscode.Disposable.from(
    view, changed, counts,
    new vscode.Disposable(() => clearTimeout(pause)),
    view.onDidChangeVisibility(later),
    transcripts.onDidChangeActive(later),
    codebooks.onDidChange(later),
    counts.onDidChange(later),
    claims.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) later();
    }),
  );
}

function treeItem({ row, tag }: TagRow): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, row.children.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded);
  item.id = tag;
  item.description = row.description;
  item.tooltip = [row.label, ...row.tooltip].join('\n\n');
  item.contextValue = row.kind;
  item.iconPath = tagIcon(row);
  item.accessibilityInformation = { label: row.description === '' ? row.label : vscode.l10n.t('{0}, {1}', row.label, row.description) };
  return item;
}
