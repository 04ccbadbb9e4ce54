import { Button, Field } from '@fluentui/react-components';
import type { Comparison } from '../../../../shared/comparison/comparison';
import { rateText } from '../../../../shared/comparison/rate';
import type { IndicatorDefinition } from '../../../../shared/indicators/set';
import { rateName } from '../../../../shared/sheet/province/comparison/comparison-input';
import { useLang, useWords } from '../../common/hooks';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { useOverviewStyles } from '../styles';
import { MOST_BESIDE } from './comparison';
import { useComparison, useComparisonStore } from './hooks';
import { paneComparisonWords } from './words';

interface Props {
  comparison: Comparison;
  definitions: readonly IndicatorDefinition[];
}

/** All rates of some units side by side. */
export function BesideView({ comparison, definitions }: Props) {
  const styles = useStyles();
  const { table } = useOverviewStyles();
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  const comparing = useComparison();
  const beside = useComparisonStore((state) => state.beside);
  const units = beside.flatMap((code) => comparison.units.find(({ unit }) => unit === code) ?? []);
  const others = comparison.units.filter(({ unit }) => !beside.includes(unit));
  return (
    <>
      <p className={styles.small}>{words.besideLead}</p>
      {units.length < MOST_BESIDE && (
        <Field label={words.addUnit}>
          <Choose
            value=""
            prompt={words.chooseUnit}
            options={others.map(({ unit, name }) => [unit, name])}
            onChoose={comparing.addBeside}
          />
        </Field>
      )}
      {units.length > 0 && (
        <table className={table}>
          <caption>{words.beside}</caption>
          <thead>
            <tr>
              <th scope="col">{words.rateHead}</th>
              {units.map(({ unit, name }) => (
                <th key={unit} scope="col">
                  {name}{' '}
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.remove(name)}
                    onClick={() => comparing.removeBeside(unit)}
                  >
                    ×
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {definitions.map((definition, place) => (
              <tr key={definition.document.id}>
                <th scope="row">{rateName(definition, lang)}</th>
                {units.map(({ unit, counts }) => (
                  <td key={unit}>
                    {rateText(counts[place] ?? { numerator: null, denominator: null }, lang) ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
