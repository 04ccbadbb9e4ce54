import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';

export type Align = 'left' | 'center' | 'right' | 'justify';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

export interface LineOptions {
  size: number;
  align: Align;
  bold?: boolean;
  italics?: boolean;
  layout?: Omit<IParagraphOptions, 'children' | 'alignment' | 'text'>;
}

/** A paragraph of one run. */
export function line(text: string, options: LineOptions): Paragraph {
  return new Paragraph({
    ...options.layout,
    alignment: ALIGNMENT[options.align],
    children: [run(text, options)],
  });
}

export function run(text: string, options: Pick<LineOptions, 'size' | 'bold' | 'italics'>): TextRun {
  const style: IRunOptions = {
    size: options.size,
    sizeComplexScript: options.size,
    ...(options.bold ? { bold: true } : {}),
    ...(options.italics ? { italics: true } : {}),
  };
  return new TextRun({ ...style, text: unbroken(xmlText(text)) });
}

/** A Roman number stays on the line of what it numbers: “quý III/2026”, “Phụ lục II”. */
function unbroken(text: string): string {
  return text.replace(/ (?=[IVX]+(?:[^\p{L}\p{N}]|$))/gu, '\u00a0');
}

/** A solid rule of a given length, centred in `width`: the bottom border of a paragraph one point high. */
export function rule(length: number, width: number, after: number): Paragraph {
  const side = Math.max(0, Math.floor((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/**
 * Ends a section after a table: a paragraph has to follow, and a line of ordinary height would take a page of its own
 * where the table fills the one before.
 */
export function sectionEnd(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
}

/** Leaves out what XML 1.0 cannot carry: control characters, lone surrogates, non-characters. */
export function xmlText(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 0x9;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}
