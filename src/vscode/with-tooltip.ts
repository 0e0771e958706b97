import type { TreeItem } from 'vscode';

/** What VS Code asks for when the pointer, or a screen reader, rests on a row: of thousands of rows hardly one is asked for. */
export function withTooltip(item: TreeItem, row: { readonly tooltip: string }): TreeItem {
  item.tooltip = row.tooltip;
  return item;
}
