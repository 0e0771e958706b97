import type { Span } from './span.ts';

/** One replacement; `start` and `end` are UTF-16 offsets of the text before the edit. */
export interface TextEdit extends Span {
  readonly text: string;
}

export interface MovedSpan {
  /** Empty where all of the passage was deleted or overwritten from outside. */
  readonly span: Span;
  /** True where the words of the passage were edited, so that they may differ now. */
  readonly touched: boolean;
}

/**
 * Edits that were made one after another, each in offsets of the text that the one before made, as VS Code's `contentChanges` are, parted
 * into changes of edits that do not touch one another: those that stand ever further up are all in offsets of the text before them.
 */
export function changesOf(edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  const changes: TextEdit[][] = [];
  let above = -1;
  for (const edit of edits) {
    if (edit.end <= above) changes.at(-1)?.push(edit);
    else changes.push([edit]);
    above = edit.start;
  }
  return changes;
}

/**
 * Where a passage stands after edits of one change: in any order, not overlapping, all in offsets of the text before. What is inserted exactly at an edge stays outside; what replaces words within the passage is inside; what
 * replaces across an edge is outside.
 */
export function moveSpan(span: Span, edits: readonly TextEdit[]): MovedSpan {
  let { start, end } = span;
  let shift = 0;
  let growth = 0;
  let collapsed: number | null = null;
  let touched = false;
  for (const edit of edits) {
    const delta = growthOf(edit);
    if (edit.end <= span.start) {
      shift += delta;
    } else if (edit.start < span.end) {
      touched = true;
      if (edit.start <= span.start && edit.end >= span.end && (edit.text === '' || edit.start < span.start || edit.end > span.end)) {
        collapsed = edit.start;
      } else if (edit.start < span.start) {
        start = edit.end;
        shift += delta;
      } else if (edit.end > span.end) {
        end = edit.start;
      } else {
        growth += delta;
      }
    }
  }
  if (collapsed !== null) return { span: { start: collapsed + shift, end: collapsed + shift }, touched };
  return { span: { start: start + shift, end: end + shift + growth }, touched };
}

/** How much longer an edit makes the text. */
export function growthOf({ start, end, text }: TextEdit): number {
  return text.length - (end - start);
}

/** The text after edits of one change, in any order, not overlapping. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let from = 0;
  let result = '';
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}
