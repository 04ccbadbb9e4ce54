import type { Desk } from './desk';

/**
 * What a clerk types of the reference quarter, form by form: the first cell, then on with Tab; past a computed cell and a
 * blank one without a figure. The report does not part the dossiers before their day from those on it: all are typed as on it.
 */
const TYPED = [
  {
    form: 'II.06a',
    first: 'B8',
    row: ['Hoạt động khoa học và công nghệ', '', '157', '0', '2', '', '0', '157', '0', '', '2', '0'],
  },
  {
    form: 'K01',
    first: 'B7',
    row: [
      'Hoạt động khoa học và công nghệ',
      '58',
      '56',
      '2',
      '58',
      '41',
      '17',
      '0',
      '49',
      '4',
      '3',
      '58',
      '58',
      '16',
    ],
  },
  { form: 'K04', first: 'C7', row: ['0', '0', '', '0', '0', '0', '0', '0', '0', '0'] },
  { form: 'K06', first: 'D8', row: ['1', '2', '', '1515', '601', '', '596'] },
] as const;

/** Cell of K01 with the services already integrated, in the typed row. */
export const INTEGRATED = 'J7';

export const CONTRADICTION = '(10) + (11) + (12) = 49 + 4 + 3 = 56';

/** Types the figures of the reference quarter into the drawn forms, keys only, sheets chosen by their tabs. */
export async function typeReference(desk: Desk): Promise<void> {
  for (const { form, first, row } of TYPED) {
    await desk.sheet(form);
    await desk.typeRow(first, row);
  }
}

/** II.06a of two fields with its printed total row, computed cells typed over: (9) of the first is 94 and ought to be 49. */
const CROSS_FOOTED = [
  ['B8', ['Đất đai', '100', '60', '30', '10', '70', '20', '94', '1', '30', '15', '15']],
  ['B9', ['Hộ tịch', '230', '130', '88', '12', '190', '112', '75', '3', '40', '38', '2']],
  ['C13', ['330', '190', '118', '22', '260', '132', '124', '4', '70', '53', '17']],
] as const;

/** The cell of II.06a with the wrong figure. */
export const WRONG_CELL = 'I8';

export async function typeCrossFooted(desk: Desk): Promise<void> {
  await desk.sheet('II.06a');
  for (const [first, row] of CROSS_FOOTED) await desk.typeRow(first, row);
}
