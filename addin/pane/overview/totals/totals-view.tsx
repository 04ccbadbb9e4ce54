import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormDocument } from '../../../../shared/forms/document';
import { pick } from '../../../../shared/language/language';
import { paneTotalsWords } from './words';
import { MARKS } from '../../../../shared/sheet/styles';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { MISSING_REASONS } from '../../../../shared/totals/province-totals';
import type { WordedConsolidatedForm } from '../../../../shared/totals/sentence/worded-province-totals';
import type { TotalsRead } from './drilled';
import { ScreenHeading } from '../../parts/screen-heading';
import { Fold } from '../../parts/fold';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { FiguresPeriodField } from '../figures-period-field';
import { DrillView } from './drill-view';
import { SpanActions } from './span-actions';
import { NotLoaded, useLoading } from '../loading';
import { TotalsTable } from './totals-table';
import { useCount, useLang, useWords } from '../../common/hooks';
import { useTotals, useTotalsStore } from './hooks';

/** The consolidated tables, form by form. */
export function TotalsView() {
  const styles = useStyles();
  const words = useWords(paneTotalsWords);
  const read = useTotalsStore((state) => state.read);
  const drill = useTotalsStore((state) => state.drill);
  const totals = useTotals();
  const [chosen, setChosen] = useState<string | null>(null);
  const [row, setRow] = useState('');
  useLoading(read, totals.load);
  const { value } = read;
  const form = value?.forms.find(({ code }) => code === chosen) ?? value?.forms[0];
  if (drill && value) return <DrillView drill={drill} read={value} />;
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <FiguresPeriodField />
      {!value && read.tried && <NotLoaded load={totals.load} />}
      {value && <Coverage read={value} />}
      {value && <SpanActions />}
      {value && !form && <p className={styles.text}>{words.noForms}</p>}
      {value && form && (
        <FormTotals
          read={value}
          form={form}
          field={row}
          onForm={(code) => {
            setChosen(code);
            setRow('');
          }}
          onField={setRow}
        />
      )}
    </section>
  );
}

/** What the totals take in and what not, in short; the rest on demand. */
function Coverage({ read: { totals } }: { read: TotalsRead }) {
  const styles = useStyles();
  const words = useWords(paneTotalsWords);
  const count = useCount();
  const { submitted, amending } = totals.units;
  const [first, ...others] = totals.coverage;
  return (
    <div>
      <p className={styles.text}>{first}</p>
      {totals.include === 'submitted' && submitted > 0 && (
        <p className={styles.text}>
          <strong>{words.notAccepted(count(submitted))}</strong>
        </p>
      )}
      {amending > 0 && (
        <p className={styles.text}>
          <strong>{words.amending(count(amending))}</strong>
        </p>
      )}
      {others.length > 0 && (
        <Fold small title={totals.span === undefined ? words.coverage : words.spanCoverage}>
          {others.map((line) => (
            <p key={line} className={styles.small}>
              {line}
            </p>
          ))}
        </Fold>
      )}
    </div>
  );
}

interface FormProps {
  read: TotalsRead;
  form: FormDocument;
  /** The lĩnh vực that is shown; '' for the province and its groups. */
  field: string;
  onForm: (code: string) => void;
  onField: (field: string) => void;
}

function FormTotals({ read, form, field, onForm, onField }: FormProps) {
  const styles = useStyles();
  const words = useWords(paneTotalsWords);
  const lang = useLang();
  const totals = read.totals.forms.find((candidate) => candidate.form === form.code);
  return (
    <>
      <Field label={words.form}>
        <Choose
          value={form.code}
          options={read.forms.map(({ code, shortTitle }) => [code, `${code} ${pick(shortTitle, lang)}`])}
          onChoose={onForm}
        />
      </Field>
      {totals && totals.fields.length > 0 && (
        <Field label={words.rows}>
          <Choose
            value={field}
            options={[
              ['', words.byGroup],
              ...totals.fields.map((one) => [FIELD + one.field, one.label] as const),
            ]}
            onChoose={onField}
          />
        </Field>
      )}
      {totals && (
        <>
          <TotalsTable form={form} totals={totals} field={field === '' ? null : field.slice(FIELD.length)} />
          <p className={styles.small}>{words.bounds}</p>
          <Differences totals={totals} />
          <Missing totals={totals} />
          <Findings totals={totals} />
        </>
      )}
    </>
  );
}

/** Sets the lĩnh vực without a name apart from no lĩnh vực. */
const FIELD = 'field:';

/** Why the lĩnh vực do not add up to the total, unit by unit. */
function Differences({ totals: { differences } }: { totals: WordedConsolidatedForm }) {
  const styles = useStyles();
  const words = useWords(provinceTotalsWords);
  const count = useCount();
  if (differences.length === 0) return null;
  return (
    <Fold title={`${words.differences} (${count(differences.length)})`}>
      {differences.map(({ unit, message }) => (
        <p key={unit} className={styles.text}>
          {message}
        </p>
      ))}
    </Fold>
  );
}

function Missing({ totals: { missing } }: { totals: WordedConsolidatedForm }) {
  const styles = useStyles();
  const words = useWords(paneTotalsWords);
  const { missingReason } = useWords(provinceTotalsWords);
  const count = useCount();
  if (missing.length === 0) return null;
  return (
    <Fold title={words.missing(count(missing.length))}>
      {MISSING_REASONS.map((reason) => {
        const units = missing.filter((unit) => unit.reason === reason);
        if (units.length === 0) return null;
        return (
          <p key={reason} className={styles.text}>
            <strong>
              {missingReason[reason]} ({count(units.length)}):
            </strong>{' '}
            {units.map(({ name }) => name).join(', ')}.
          </p>
        );
      })}
    </Fold>
  );
}

function Findings({ totals: { findings } }: { totals: WordedConsolidatedForm }) {
  const styles = useStyles();
  const words = useWords(paneTotalsWords);
  const count = useCount();
  if (findings.length === 0) return null;
  return (
    <Fold title={words.findings(count(findings.length))}>
      <ul className={styles.list}>
        {findings.map(({ code, row, severity, message }) => (
          <li key={`${code}|${row ?? ''}|${message}`} className={styles.card}>
            <p className={styles.text}>
              {MARKS[severity].symbol} {message}
            </p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
