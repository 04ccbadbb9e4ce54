import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedCounts } from '../../../../shared/comparison/comparison';
import { hundredthsOfPercent, rateText } from '../../../../shared/comparison/rate';
import type { IndicatorInput } from '../../../../shared/indicators/compute';
import {
  placeOf,
  unitsByRate,
  type ComparisonInput,
} from '../../../../shared/sheet/province/comparison/comparison-input';
import type { UnitGroup } from '../../../../shared/totals/province-totals';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { MoreButton } from '../../parts/more-button';
import { useOverviewStyles } from '../styles';
import { useComparison } from './hooks';
import { paneComparisonWords } from './words';

/** Rows drawn at a time, as lists of the pane are. */
const PAGE = 30;

const useBars = makeStyles({
  bar: {
    height: '6px',
    marginTop: '3px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

interface Props extends Pick<ComparisonInput, 'comparison' | 'indicator'> {
  group: UnitGroup;
}

/** The province, the group and its units by the rate, best first, a bar beside each figure. */
export function RateTable({ comparison, indicator, group }: Props) {
  const { table, link } = useOverviewStyles();
  const words = useWords(paneComparisonWords);
  const groupNames = useWords(provinceTotalsWords).group;
  const busy = useBusy();
  const comparing = useComparison();
  const [pages, setPages] = useState(1);
  const place = placeOf({ comparison, indicator });
  const units = unitsByRate({ comparison, indicator }, group);
  const shown = units.slice(0, pages * PAGE);
  const sum = comparison.groups.find((one) => one.group === group)?.counts[place];
  const province = comparison.province[place];
  return (
    <>
      <table className={table}>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.rateHead}</th>
            <th scope="col">{words.counts}</th>
          </tr>
        </thead>
        <tbody>
          {province && <SumRow name={words.province} counts={province} />}
          {sum && <SumRow name={groupNames[group]} counts={sum} />}
          {shown.map(({ unit, name, input }) => (
            <tr key={unit}>
              <th scope="row">
                <button
                  type="button"
                  className={link}
                  title={words.quartersOf(name)}
                  disabled={busy}
                  onClick={() => void comparing.showQuarters(unit)}
                >
                  {name}
                </button>
              </th>
              <RateCells input={input} />
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton rest={units.length - shown.length} page={PAGE} onClick={() => setPages(pages + 1)} />
    </>
  );
}

function SumRow({ name, counts }: { name: string; counts: ComparedCounts }) {
  const { whole } = useOverviewStyles();
  const words = useWords(paneComparisonWords);
  const count = useCount();
  return (
    <tr className={whole}>
      <th scope="row">
        {name} ({words.coverage(count(counts.counted), count(counts.expected))})
      </th>
      <RateCells input={counts} />
    </tr>
  );
}

/** A rate with its bar, and the counts that it is made of. */
export function RateCells({ input }: { input: IndicatorInput }) {
  const { figure } = useOverviewStyles();
  const { bar } = useBars();
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  const count = useCount();
  const hundredths = hundredthsOfPercent(input);
  const { numerator, denominator } = input;
  const unknown = numerator === null || denominator === null;
  const shown = (value: number | null) => (value === null ? '–' : count(value));
  const width = Math.min(Math.max((hundredths ?? 0) / 100, 0), 100);
  return (
    <>
      <td>
        {rateText(input, lang) ?? (unknown ? words.unknown : words.noRate)}
        {hundredths !== null && <div className={bar} style={{ width: `${width}%` }} aria-hidden />}
      </td>
      <td className={figure}>
        {shown(numerator)} / {shown(denominator)}
      </td>
    </>
  );
}
