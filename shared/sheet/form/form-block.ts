import { editionIn } from '../../forms/registry';
import { periodDaysText, periodName } from '../../period/period-text';
import type { SubmissionView } from '../../submission/submission';
import { pick, type Lang } from '../../language/language';
import { formSheetWords } from './words';
import type { FormGrid } from './form-grid';
import type { CellStyle } from '../model';
import { receiverOf } from '../addressee';
import type { SheetBuilder } from '../sheet-builder';
import { PLAIN, TITLE } from '../styles';

/** The block above the table: number and basis on the left, title and period in the middle, units on the right. */
export function drawBlock(builder: SheetBuilder, view: SubmissionView, grid: FormGrid, lang: Lang): void {
  const words = formSheetWords[lang];
  const { form } = grid;
  const edition = editionIn(form, view.period);
  const days = periodDaysText(view.period, view.content.calendar, lang);
  const [leftEnd, middleEnd] = blockColumns(builder, grid);
  const line = (row: number, from: number, to: number, text: string, style: CellStyle) => {
    builder.span({ top: row, left: from, bottom: row, right: to }, text, style);
  };
  const number = edition?.legalNumber ? words.legalNumber(edition.legalNumber) : words.ownNumber(form.code);
  const period = words.period(periodName(view.period, lang), days);
  const title = pick(form.title, lang).toUpperCase();
  const centred: CellStyle = { ...PLAIN, horizontal: 'center' };
  line(1, 1, leftEnd, number, { ...PLAIN, bold: true });
  line(1, leftEnd + 1, middleEnd, title, { ...TITLE, horizontal: 'center' });
  line(1, middleEnd + 1, grid.markerColumn, words.reporter(view.unit.name), PLAIN);
  line(2, 1, leftEnd, edition ? pick(edition.basis, lang) : '', { ...PLAIN, italic: true });
  line(2, leftEnd + 1, middleEnd, period, centred);
  line(2, middleEnd + 1, grid.markerColumn, words.receiver(receiverOf(view, lang)), PLAIN);
  line(3, 1, grid.markerColumn, pick(form.unitOfCount, lang), {
    ...PLAIN,
    italic: true,
    horizontal: 'right',
  });
}

/**
 * Last columns of the left and the middle part of the block: on the left what is frozen, so that no text crosses the
 * line and scrolls in two, on the right about a quarter of the width.
 */
export function blockColumns(builder: SheetBuilder, grid: Pick<FormGrid, 'markerColumn'>): [number, number] {
  const all = builder.width(1, grid.markerColumn);
  const leftEnd = 2;
  let middleEnd = grid.markerColumn - 1;
  while (builder.width(middleEnd + 1, grid.markerColumn) < all * 0.26 && middleEnd > leftEnd + 1)
    middleEnd -= 1;
  return [leftEnd, middleEnd];
}
