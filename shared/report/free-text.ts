import type { ReportBlock } from './model';

const DASH = /^[-–—+•*]\s+/;

/** What a unit wrote for a section: a block a line, a line that starts with a dash as one, blank lines left out. */
export function freeTextBlocks(text: string): ReportBlock[] {
  return lines(text).map((line): ReportBlock => {
    if (DASH.test(line)) return { type: 'dash', text: line.replace(DASH, '') };
    return { type: 'paragraph', text: line };
  });
}

/** The lines of a text in NFC, blanks trimmed and collapsed, empty lines left out. */
export function lines(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The text on one line. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** One item of a list without its dash and closing mark. */
export function listItem(line: string): string {
  return line.replace(DASH, '').replace(/[\s.;,]+$/, '');
}
