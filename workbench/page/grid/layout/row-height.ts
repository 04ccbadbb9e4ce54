/** Width in pixels of a text in the font that it will be drawn with. */
export type Measure = (text: string) => number;

/**
 * How many lines a text takes in a cell that wraps: it breaks after spaces, and within a word that is longer than the
 * line; its own line breaks count.
 */
export function countLines(text: string, width: number, measure: Measure): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, width, measure), 0);
}

function linesOf(paragraph: string, width: number, measure: Measure): number {
  let lines = 1;
  let line = '';
  for (const word of paragraph.split(/(?<= )/)) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines++;
    line = word;
    while (measure(line.trimEnd()) > width && line.trimEnd().length > 1) {
      line = line.slice(fitting(line, width, measure));
      lines++;
    }
  }
  return lines;
}

/** How many characters fit, at least one. */
function fitting(word: string, width: number, measure: Measure): number {
  let low = 1;
  let high = word.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(word.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}
