import { gridsFromHtml } from '../../../shared/intake/clipboard/clipboard';
import type { Grid } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { FIGURE, pageWith, workbookWith } from '../../fixtures/intake/one-figure';
import { doubtsOf } from '../../fixtures/intake/said';
import { TEXT_CASES, type Wanted } from '../../fixtures/intake/text-cases';
import { gridsOf } from '../../tools/read-upload';

/** What became of the one figure; and nothing else of the table may be asked. */
function readFigure(grids: readonly Grid[]): Wanted | undefined {
  const result = recognise(grids, sampleContext);
  const row = result.tables[0]?.table.rows.find(({ label }) => label.startsWith('Hoạt động'));
  const doubts = doubtsOf(result).map(({ what, where, candidates }) => {
    const isHere = where.row === FIGURE.row && where.column === FIGURE.column;
    const values = candidates.map(({ value }) => value).join();
    return `${isHere ? '' : 'elsewhere: '}${what}${values === '' ? '' : ` ${values}`}`;
  });
  return doubts.length > 0 ? doubts.join('; ') : row?.cells['10'];
}

describe.each([...new Set(TEXT_CASES.map(({ kind }) => kind))])('%s', (kind) => {
  const cases = TEXT_CASES.filter((own) => own.kind === kind);

  test.each(cases.flatMap(({ html, want }) => (html === undefined ? [] : [[html, want] as const])))(
    'pasted, and in a page: %s is %s',
    async (html, want) => {
      const page = pageWith(html);
      expect(readFigure(gridsFromHtml(page))).toEqual(want);
      expect(readFigure(await gridsOf(Buffer.from(`<html><meta charset=utf-8>${page}</html>`)))).toEqual(
        want,
      );
    },
  );

  test.each(
    cases.flatMap(({ xlsx, want }) =>
      xlsx === undefined ? [] : [[JSON.stringify(xlsx), want, xlsx] as const],
    ),
  )('in a workbook: %s is %s', async (_cell, want, xlsx) => {
    expect(readFigure(await gridsOf(workbookWith(xlsx)))).toEqual(want);
  });
});
