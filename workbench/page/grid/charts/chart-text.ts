/** Width of a text in points at a size in points. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/** A text cut so that it fits, with an ellipsis where something is missing. */
export function fitted(text: string, width: number, size: number, measure: MeasureText): string {
  if (measure(text, size, false) <= width) return text;
  let end = text.length - 1;
  while (end > 0 && measure(`${text.slice(0, end)}…`, size, false) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A text in at most so many lines, broken at spaces and where it breaks itself; the last one is cut. */
export function wrapped(
  text: string,
  width: number,
  lines: number,
  size: number,
  measure: MeasureText,
  bold = false,
): string[] {
  const done: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure(longer, size, bold) > width) {
        done.push(line);
        line = word;
      } else line = longer;
    }
    done.push(line);
  }
  const kept = done.slice(0, lines);
  if (done.length > lines) kept[lines - 1] = `${kept[lines - 1] ?? ''} ${done.slice(lines).join(' ')}`;
  return kept.map((line) => (bold ? line : fitted(line, width, size, measure)));
}
