import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { hundredthsOfPercent, rateText } from '../../../../shared/comparison/rate';
import type { IndicatorDefinition } from '../../../../shared/indicators/set';
import { pointsText } from '../../../../shared/indicators/score-text';
import { periodKey } from '../../../../shared/period/period';
import { periodName } from '../../../../shared/period/period-text';
import { rateName } from '../../../../shared/sheet/province/comparison/comparison-input';
import { useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { ScreenHeading } from '../../parts/screen-heading';
import { Sparkline } from '../../parts/sparkline';
import { useStyles } from '../../parts/styles';
import { useOverviewStyles } from '../styles';
import type { UnitQuarters } from './comparison';
import { useComparison } from './hooks';
import { RateCells } from './rate-table';
import { paneComparisonWords } from './words';

const NOT_KNOWN = { numerator: null, denominator: null };

interface Props {
  quarters: UnitQuarters;
  indicator: IndicatorDefinition;
}

/** A unit's rate and points in its last eight quarters, oldest first. */
export function QuartersView({ quarters: { name, indicators, quarters }, indicator }: Props) {
  const styles = useStyles();
  const { table } = useOverviewStyles();
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  const comparing = useComparison();
  const place = indicators.indexOf(indicator.document.id);
  const rows = quarters.map((quarter) => ({ ...quarter, input: quarter.counts[place] ?? NOT_KNOWN }));
  const title = words.quartersCaption(name, rateName(indicator, lang));
  const told = rows.map(
    ({ period, input }) => `${periodName(period, lang)}: ${rateText(input, lang) ?? '–'}`,
  );
  return (
    <>
      <ButtonLine size="small" icon={<ArrowLeftRegular />} onClick={comparing.closeQuarters}>
        {words.back}
      </ButtonLine>
      <ScreenHeading level={3}>{title}</ScreenHeading>
      <Sparkline values={rows.map(({ input }) => hundredthsOfPercent(input))} label={told.join('; ')} />
      <table className={table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.quarter}</th>
            <th scope="col">{words.rateHead}</th>
            <th scope="col">{words.counts}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, input, points, summed, complete, counts }) => (
            <tr key={periodKey(period)}>
              <th scope="row">
                {periodName(period, lang)}
                {summed ? ' *' : ''}
                {counts.length > 0 && !complete ? ' ~' : ''}
              </th>
              <RateCells input={input} />
              <td>{points === null ? '–' : pointsText(points, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ summed }) => summed) && <p className={styles.small}>{words.summed}</p>}
      {rows.some(({ counts, complete }) => counts.length > 0 && !complete) && (
        <p className={styles.small}>{words.incomplete}</p>
      )}
    </>
  );
}
