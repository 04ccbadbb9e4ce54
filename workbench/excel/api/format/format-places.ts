import { apiErrors } from '../../engine/api-error';
import { EVENT, WORKBOOK_TARGET } from '../../model/events';
import type { Place } from '../../model/sheet';
import type { Style } from '../../model/style';
import { printAddress } from '../../cells/address';
import { STYLE_PROPERTIES } from './style-properties';

/** A property over several cells: their common value, or null where they differ, as Excel answers. */
export function uniform(values: Iterable<unknown>): unknown {
  const distinct = new Set(values);
  const [first] = distinct;
  return distinct.size === 1 ? first : null;
}

export function readStyleProperty(places: readonly Place[], path: string): unknown {
  const property = STYLE_PROPERTIES[path];
  if (!property) throw apiErrors.propertyNotFound(path);
  return uniform(
    places.flatMap(({ sheet, area }) => sheet.stylesIn(area).map((style) => property.read(style))),
  );
}

export function writeStyleProperty(places: readonly Place[], path: string, value: unknown): void {
  const property = STYLE_PROPERTIES[path];
  if (!property) throw apiErrors.propertyNotFound(path);
  changeStyles(places, (style) => property.write(style, value));
}

/** Changes the formats of places; cells of one format before have one after. */
export function changeStyles(places: readonly Place[], change: (style: Style) => Style): void {
  const known = new Map<Style, Style>();
  for (const { sheet, area } of places) {
    sheet.assertAllowed('allowFormatCells');
    sheet.format(area, (style) => {
      const next = known.get(style) ?? sheet.workbook.styles.share(change(style));
      known.set(style, next);
      return next;
    });
    formatChanged({ sheet, area });
  }
}

export function formatChanged({ sheet, area }: Place): void {
  const { events, source } = sheet.workbook;
  const payload = { source, worksheetId: sheet.id, address: printAddress(area) };
  events.fire(EVENT.formatChanged, [sheet.id, WORKBOOK_TARGET], payload, { sheet, area });
}
