import { writeZip, type ZipFile } from './zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWING =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="urn:schemas-microsoft-com:vml"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word document that a test writes itself, as the XML inside their roots. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  more?: ZipFile[];
}

/** A Word document as its parts, for tests that break one of them. */
export function docxFiles({ body, styles, numbering, footnotes, more = [] }: DocxParts): ZipFile[] {
  const parts = Object.entries({ styles, numbering, footnotes }).flatMap(([kind, inside]) =>
    inside === undefined ? [] : [{ kind, inside }],
  );
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships>${parts
        .map(({ kind }) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
        .join('')}</Relationships>`,
    },
    { name: 'word/document.xml', data: `<w:document ${W} ${DRAWING}><w:body>${body}</w:body></w:document>` },
    ...parts.map(({ kind, inside }) => ({
      name: `word/${kind}.xml`,
      data: `<w:${kind} ${W}>${inside}</w:${kind}>`,
    })),
    ...more,
  ];
}

export function docxOf(parts: DocxParts): Uint8Array {
  return writeZip(docxFiles(parts));
}

/** A paragraph of one run; `properties` go into its pPr, `run` into the run's rPr. */
export function paragraph(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runOf(text, run)}</w:p>`;
}

export function runOf(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A Word report of plain paragraphs. */
export function reportFile(lines: readonly string[]): Uint8Array {
  return docxOf({ body: lines.map((line) => paragraph(line)).join('') });
}
