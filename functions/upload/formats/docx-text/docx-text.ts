import { Refused } from '../../refused';
import type { ZipEntry } from '../../zip/zip-directory';
import { readDocxStyles } from '../docx-styles';
import { PackageParts } from '../xlsx/parts';
import { readNumbering } from './numbering';
import { TextReader } from './text-reader';

/**
 * The text of a Word document as it is read on paper: a paragraph a line with the number that its list prints, the cells
 * of a table's row with tabs between, text boxes behind the paragraph that they hang on, footnotes and endnotes last.
 * Insertions are read and deletions are not; hidden text, comments, headers and footers are left out. Throws Refused.
 */
export async function readDocxText(file: Uint8Array, entries: readonly ZipEntry[]): Promise<string> {
  const parts = new PackageParts(file, entries);
  const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument');
  const part = main?.target ?? 'word/document.xml';
  const relations = await parts.relationsOf(part);
  const partOf = (kind: string) =>
    relations.find((relation) => relation.kind === kind)?.target ?? `word/${kind}.xml`;
  const styles = await readDocxStyles(parts, partOf('styles'));
  const numbers = await readNumbering(parts, partOf('numbering'), partOf('styles'));
  const reader = new TextReader(styles, numbers);
  if (!(await parts.read(part, reader))) throw new Refused({ code: 'not-workbook' });
  for (const kind of ['footnotes', 'endnotes']) await parts.read(partOf(kind), reader);
  return reader.read();
}
