import { apiErrors } from '../../engine/api-error';
import { cellsOf } from '../../cells/area';
import { recordArgument } from '../../engine/arguments';
import type { Hyperlink } from '../../model/sheet-state';
import type { Place } from '../../model/sheet';

const PARTS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

export function readLink({ sheet, area }: Place): Hyperlink | null {
  return sheet.state.links.get(sheet.keyOf(area.top, area.left)) ?? null;
}

/**
 * Sets the link of every cell of a range. Text to show replaces the cells' content; the cells take the look of a link.
 * https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink
 */
export function writeLink({ sheet, area }: Place, value: unknown): void {
  const given = recordArgument(value, 'hyperlink');
  const link: Hyperlink = {};
  for (const part of PARTS) {
    const text = given[part];
    if (typeof text === 'string' && text !== '') link[part] = text;
  }
  if (link.address === undefined && link.documentReference === undefined) {
    throw apiErrors.invalidArgument('a hyperlink needs an address or a place in the document');
  }
  const { textToDisplay } = link;
  if (textToDisplay !== undefined) sheet.write(area, () => textToDisplay);
  else sheet.assertWritable(area);
  sheet.edit((state) => {
    for (const [row, column] of cellsOf(area)) state.links.set(sheet.keyOf(row, column), link);
  });
  sheet.format(area, (style) => ({ ...style, underline: 'Single', fontColor: '#0563C1' }));
}
