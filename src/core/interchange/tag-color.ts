import { type Codebook, tagPath } from '../claims/codebook.ts';

/** VS Code's `charts.*` colours as its light themes have them: other tools want fixed ones. */
const fixed: ReadonlyMap<string, string> = new Map([
  ['red', '#e51400'], ['orange', '#d18616'], ['yellow', '#bf8803'], ['green', '#388a34'], ['blue', '#1a85ff'], ['purple', '#652d90'],
]);

/** The colour of a tag, or of the nearest above it that has one, as `#rrggbb`; null where none has. */
export function tagColor(codebook: Codebook, id: string): string | null {
  const color = tagPath(codebook, id).reduce<string | null>((above, tag) => tag.color ?? above, null);
  return color === null ? null : fixedColor(color).toLowerCase();
}

/** `#rrggbb` of a colour that a codebook has by its name, or fixed. */
export function fixedColor(color: string): string {
  return fixed.get(color) ?? color;
}
