import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { formsRead, type Comparison } from '../../../../shared/comparison/comparison';
import { capitalised } from '../../../../shared/language/capitalised';
import type { IndicatorDefinition } from '../../../../shared/indicators/set';
import {
  comparedScope,
  formulaOf,
  rateName,
} from '../../../../shared/sheet/province/comparison/comparison-input';
import type { UnitGroup } from '../../../../shared/totals/province-totals';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { Choose } from '../../parts/choose';
import { Fold } from '../../parts/fold';
import { ScreenHeading } from '../../parts/screen-heading';
import { useStyles } from '../../parts/styles';
import { FiguresPeriodField } from '../figures-period-field';
import { figuresPeriod } from '../figures-period';
import { useOverviewStore } from '../hooks';
import { NotLoaded, useLoading } from '../loading';
import { BesideView } from './beside-view';
import { ColorTable } from './color-table';
import { definitionsOf } from './comparison';
import { useComparison, useComparisonStore } from './hooks';
import { QuartersView } from './quarters-view';
import { RateTable } from './rate-table';
import { paneComparisonWords } from './words';

/** Units, groups and quarters beside each other by one rate of the index set. */
export function ComparisonView() {
  const styles = useStyles();
  const words = useWords(paneComparisonWords);
  const read = useComparisonStore((state) => state.read);
  const comparing = useComparison();
  useLoading(read, comparing.load);
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <FiguresPeriodField />
      {!read.value && read.tried && <NotLoaded load={comparing.load} />}
      {read.value && <Compared comparison={read.value} />}
    </section>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const styles = useStyles();
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  const busy = useBusy();
  const comparing = useComparison();
  const rate = useComparisonStore((state) => state.rate);
  const quarters = useComparisonStore((state) => state.quarters);
  const key = useOverviewStore((state) => state.period);
  const spanned = useOverviewStore((state) => state.spanned);
  const period = figuresPeriod({ period: key, spanned });
  const definitions = period ? definitionsOf(comparison, period) : [];
  const indicator = definitions.find(({ document }) => document.id === rate) ?? definitions[0];
  const [group, setGroup] = useState<UnitGroup>(comparison.groups.at(-1)?.group ?? 'commune');
  // Kept here, so that they are as before when one comes back from a unit's quarters.
  const [form, setForm] = useState('');
  const groupNames = useWords(provinceTotalsWords).group;
  if (!indicator) return <p className={styles.text}>{words.none}</p>;
  const shown = { comparison, indicator };
  if (quarters) return <QuartersView quarters={quarters} indicator={indicator} />;
  return (
    <>
      <p className={styles.text}>{capitalised(comparedScope(comparison, lang))}.</p>
      <RateFields definitions={definitions} indicator={indicator} form={form} onForm={setForm} />
      <p className={styles.small}>{words.formula(formulaOf(indicator))}</p>
      <Field label={words.group}>
        <Choose
          value={group}
          options={comparison.groups.map(({ group: one }) => [one, groupNames[one]])}
          onChoose={(value) => setGroup(value as UnitGroup)}
        />
      </Field>
      <RateTable {...shown} group={group} />
      <ButtonLine disabledFocusable={busy} onClick={() => void comparing.draw()}>
        {words.draw}
      </ButtonLine>
      {comparison.groups.some((one) => one.group === 'commune') && (
        <Fold title={words.colors}>
          <ColorTable {...shown} />
        </Fold>
      )}
      <Fold title={words.beside}>
        <BesideView comparison={comparison} definitions={definitions} />
      </Fold>
    </>
  );
}

interface RateProps {
  definitions: readonly IndicatorDefinition[];
  indicator: IndicatorDefinition;
  /** Code of the form whose rates are offered; '' for all. */
  form: string;
  onForm: (form: string) => void;
}

/** The rate, chosen among those that read a form or among all. */
function RateFields({ definitions, indicator, form, onForm }: RateProps) {
  const words = useWords(paneComparisonWords);
  const lang = useLang();
  const comparing = useComparison();
  const forms = [...new Set(definitions.flatMap(formsRead))].sort();
  const offered = definitions.filter((one) => form === '' || formsRead(one).includes(form));
  return (
    <>
      <Field label={words.form}>
        <Choose
          value={form}
          options={[['', words.anyForm], ...forms.map((code) => [code, code] as const)]}
          onChoose={(code) => {
            onForm(code);
            const [first] = definitions.filter((one) => code === '' || formsRead(one).includes(code));
            if (first && code !== '' && !formsRead(indicator).includes(code)) {
              comparing.chooseRate(first.document.id);
            }
          }}
        />
      </Field>
      <Field label={words.rate}>
        <Choose
          value={indicator.document.id}
          options={offered.map((one) => [one.document.id, rateName(one, lang)])}
          onChoose={comparing.chooseRate}
        />
      </Field>
    </>
  );
}
