import { makeStyles, tokens } from '@fluentui/react-components';
import { rateText, shadeOf, SHADES } from '../../../../shared/comparison/rate';
import {
  unitsByRate,
  type ComparisonInput,
} from '../../../../shared/sheet/province/comparison/comparison-input';
import { useLang, useWords } from '../../common/hooks';
import { useStyles } from '../../parts/styles';
import { paneComparisonWords } from './words';

const useColors = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cell: {
    padding: '4px 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    // The shades are what is shown, and each has an ink of its own.
    forcedColorAdjust: 'none',
  },
  rate: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
  },
});

/**
 * The communes by the rate, best first, each shaded by its step. The rate stands in every cell: where colours are not
 * seen, order and figures say the same.
 */
export function ColorTable(shown: Pick<ComparisonInput, 'comparison' | 'indicator'>) {
  const styles = useStyles();
  const { grid, cell, rate, legend } = useColors();
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  return (
    <>
      <p className={styles.small}>{words.colorsLead}</p>
      <ul className={legend}>
        {SHADES.map(({ from, fill, ink }, index) => (
          <li key={from} className={cell} style={{ backgroundColor: fill, color: ink }}>
            {words.shade(from, SHADES[index - 1]?.from ?? null)}
          </li>
        ))}
      </ul>
      <ol className={grid} aria-label={words.colors}>
        {unitsByRate(shown, 'commune').map(({ unit, name, input }) => {
          const shade = shadeOf(input);
          const colors = shade ? { backgroundColor: shade.fill, color: shade.ink } : {};
          return (
            <li key={unit} className={cell} style={colors}>
              {name}
              <span className={rate}>{rateText(input, lang) ?? '–'}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
