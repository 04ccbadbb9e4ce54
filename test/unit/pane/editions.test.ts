import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { bundledForms } from '../../../shared/forms/documents';
import { readForms } from '../../../shared/forms/registry';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { gridsOf } from '../../tools/read-upload';
import { referenceView } from '../sheet/reference-view';
import { drawnStage, settle, stage, type Stage, type StageOptions } from './stage/stage';

const BEFORE = { year: 2024, quarter: 1 } as const;
const view = { ...referenceView(), period: BEFORE };
const [k03] = readForms(bundledForms).filter(({ code }) => code === 'K03');

/** K03 has other headings from the quarter on that is open; the workbook was made for the one before. */
async function changed(on: Stage): Promise<void> {
  if (!k03) throw new Error('no K03');
  const { editions, columns, ...others } = k03;
  const body = {
    ...others,
    editions: editions.map((edition) => ({ ...edition, validFrom: '2024-06-01' })),
    columns: columns.map((column) => ({
      ...column,
      heading: column.heading.map(({ vi, en }) => ({ vi: `${vi} (mới)`, en: `${en} (new)` })),
    })),
  };
  await on.api.as('admin', 'putForm', { code: 'K03' }, { body });
}

const printed = async () => gridsOf(await paintWorkbook(entryWorkbook(view, 'vi')));

const signedIn = async (options?: StageOptions): Promise<Stage> => {
  const on = stage(options);
  await changed(on);
  on.book.printed = await printed();
  await on.pane.session.start();
  await on.pane.session.signIn('clerk.skhcn');
  await settle();
  return on;
};

test('a workbook of an older edition is known again with all its forms, and opened with that edition', async () => {
  const on = await signedIn();
  const { found } = on.pane.quarter.store.getState();
  expect(found).toMatchObject({ unit: 'skhcn', period: '2024-Q1' });
  expect(found?.sheets.map(({ form }) => form)).toEqual(view.forms.map(({ code }) => code));
  await on.pane.quarter.goOn();
  const headings = ({ forms }: { forms: typeof view.forms }) =>
    forms.find(({ code }) => code === 'K03')?.columns.map(({ heading }) => heading);
  expect(headings(on.quarter().frame)).toEqual(headings(view));
});

test('pasted into a quarter with a newer edition it is told to be another quarter’s', async () => {
  const on = await drawnStage();
  await changed(on);
  await on.pane.quarter.open('skhcn', '2024-Q2');
  const grid = (await printed()).find(({ name }) => name.startsWith('K03'));
  if (!grid) throw new Error('no sheet of K03');
  on.book.selection = { address: 'K03!A1', top: 0, left: 0, grid, mixed: 0 };
  await on.pane.paste.fromSelection();
  expect(on.state().paste.refusal?.details).toEqual([
    expect.stringContaining('Tệp này là biểu quý I/2024 của Sở Khoa học và Công nghệ'),
  ]);
});
