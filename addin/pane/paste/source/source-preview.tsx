import { mergeClasses } from '@fluentui/react-components';
import { NO_USE, usesOf } from '../../../../shared/intake/decisions/decision';
import type { Grid, Rect } from '../../../../shared/intake/grid';
import { formatCount } from '../../../../shared/language/number';
import { panePasteMappingWords } from '../table/words';
import type { PasteReading, PasteTable } from '../state';
import { useStyles } from '../../parts/styles';
import { columnName, repairedTexts, rowNumber, shownCell, useText } from '../describe';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';

const MOST_ROWS = 5;
const MOST_COLUMNS = 40;

/** The first rows of a table as they stand in the source, and over them where each column goes. */
export function SourcePreview({ reading, table }: { reading: PasteReading; table: PasteTable }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).table;
  const lang = useLang();
  const { now } = table;
  const grid = reading.source.grids[now.grid];
  const { area, orientation } = now;
  const uses = usesOf(now);
  const along = orientation === 'rows';
  const right = Math.min(area.right, area.left + MOST_COLUMNS - 1);
  const columns = Array.from({ length: right - area.left + 1 }, (_, index) => area.left + index);
  const heading = along ? Math.min(now.headingRows, 8) : 0;
  const shown = along ? heading + MOST_ROWS : 30;
  const bottom = Math.min(area.bottom, area.top + shown - 1);
  const rows = Array.from({ length: Math.max(0, bottom - area.top + 1) }, (_, index) => area.top + index);
  const rest = area.bottom - bottom;
  const repaired = repairedTexts(now);
  const useOf = (source: number) => {
    const use = uses.get(source);
    if (use === undefined) return null;
    const holds = now.columns.find(({ sources }) => sources.includes(source))?.holds;
    return (
      <span className={use === NO_USE ? own.noUse : own.use}>
        {use === NO_USE ? '✕' : '→'} {useText(use, holds, lang)}
      </span>
    );
  };
  return (
    <>
      <div
        className={own.scroll}
        role="region"
        aria-label={words.previewOf(now.form)}
        // A region that scrolls has to be reached by keys.
        tabIndex={0}
      >
        <table className={own.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnName(reading, column)}
                  {along && <> {useOf(column)}</>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row}>
                <th scope="row">
                  {rowNumber(reading, row)}
                  {!along && <> {useOf(row)}</>}
                </th>
                {cellsOf(grid, repaired, row, columns, area).map(({ column, span, text }) => (
                  <td
                    key={column}
                    colSpan={span}
                    className={mergeClasses(
                      index < heading && own.heading,
                      index >= heading && /^[\d.,\s]+$/.test(text) && own.number,
                    )}
                  >
                    <span className={own.clamp} title={text.length > 40 ? text : undefined}>
                      {text}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className={styles.small}>{words.moreRows(formatCount(rest, lang))}</p>}
    </>
  );
}

interface ShownCell {
  column: number;
  span: number;
  text: string;
}

/** The cells of a row; one over merged columns is as wide as they are. */
function cellsOf(
  grid: Grid | undefined,
  repaired: ReadonlyMap<string, string>,
  row: number,
  columns: readonly number[],
  area: Rect,
): ShownCell[] {
  const cells: ShownCell[] = [];
  const last = columns.at(-1) ?? area.left;
  for (let column = area.left; column <= last;) {
    const at = column;
    const merge = grid?.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && at >= left && at <= right,
    );
    const right = Math.min(merge?.right ?? column, last);
    const own = merge === undefined || merge.top === row;
    const first = merge?.left ?? column;
    const text = repaired.get(`${row}:${first}`) ?? shownCell(grid, row, first);
    cells.push({ column, span: right - column + 1, text: own ? text : '' });
    column = right + 1;
  }
  return cells;
}
