/** Lines with their breaks, LF or CRLF; what stands behind the last break is a line, be it empty, unless there are `most` by then. */
export function splitLines(text: string, most = Infinity): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines.length < most - 1; at = text.indexOf('\n', from)) {
    lines.push(text.slice(from, at + 1));
    from = at + 1;
  }
  lines.push(text.slice(from));
  return lines;
}
