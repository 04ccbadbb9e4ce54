import { Field, Input } from '@fluentui/react-components';
import type { GivenAnswer } from '../../../../shared/contract/given-figures';
import { momentText } from '../../../../shared/period/moment-text';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { ScreenHeading } from '../../parts/screen-heading';
import { useStyles } from '../../parts/styles';
import { NotLoaded, useLoading } from '../loading';
import { changedFigures, typedFigure, type Typed } from './given';
import { useGiven, useGivenStore } from './hooks';
import { paneGivenWords } from './words';

/** Where the province states the figures that no unit reports. */
export function GivenView() {
  const styles = useStyles();
  const words = useWords(paneGivenWords);
  const read = useGivenStore((state) => state.read);
  const given = useGiven();
  useLoading(read, given.load);
  const { value } = read;
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <p className={styles.small}>{words.lead}</p>
      {!value && read.tried && <NotLoaded load={given.load} />}
      {value && value.figures.length === 0 && <p className={styles.text}>{words.none}</p>}
      {value && value.figures.length > 0 && <Figures answer={value} />}
    </section>
  );
}

function Figures({ answer }: { answer: GivenAnswer }) {
  const words = useWords(paneGivenWords);
  const typed = useGivenStore((state) => state.typed);
  const busy = useBusy();
  const given = useGiven();
  const changed = changedFigures(answer, typed);
  return (
    <>
      {answer.figures.map((figure) => (
        <FigureField key={figure.indicator} figure={figure} typed={typed[figure.indicator]} />
      ))}
      <ButtonLine
        appearance="primary"
        disabledFocusable={busy || changed === undefined || changed.length === 0}
        onClick={() => void given.save()}
      >
        {words.save}
      </ButtonLine>
      <History answer={answer} />
    </>
  );
}

interface FieldProps {
  figure: GivenAnswer['figures'][number];
  typed: Typed | undefined;
}

function FigureField({ figure, typed = {} }: FieldProps) {
  const styles = useStyles();
  const words = useWords(paneGivenWords);
  const count = useCount();
  const given = useGiven();
  const { indicator, name, label, numerator, denominator, units, max } = figure;
  const shown = (text: string | undefined, stored: number | null) =>
    text ?? (stored === null ? '' : count(stored));
  const whole = units > 0 ? count(units) : null;
  const wrong = typedFigure(figure, typed) === undefined;
  return (
    <>
      <p className={styles.text}>
        <strong>{words.indicator(indicator, name, count(max))}</strong>
      </p>
      <Field
        label={whole === null ? label : words.field(label, whole)}
        {...(wrong ? { validationMessage: words.notCount(whole) } : {})}
      >
        <Input
          inputMode="numeric"
          value={shown(typed.numerator, numerator)}
          onChange={(_, { value }) => given.type(indicator, { numerator: value })}
        />
      </Field>
      {whole === null && (
        <Field label={words.whole}>
          <Input
            inputMode="numeric"
            value={shown(typed.denominator, denominator)}
            onChange={(_, { value }) => given.type(indicator, { denominator: value })}
          />
        </Field>
      )}
    </>
  );
}

function History({ answer: { history } }: { answer: GivenAnswer }) {
  const styles = useStyles();
  const words = useWords(paneGivenWords);
  const count = useCount();
  const lang = useLang();
  if (history.length === 0) return null;
  return (
    <Fold title={words.history(count(history.length))}>
      <ul className={styles.list}>
        {history.map(({ number, at, name, figures }) => (
          <li key={number} className={styles.card}>
            {figures.map(({ indicator, numerator, denominator }) => (
              <p key={indicator} className={styles.text}>
                {numerator === null || denominator === null
                  ? words.takenBack(indicator)
                  : words.figure(indicator, count(numerator), count(denominator))}
              </p>
            ))}
            <p className={styles.small}>{words.entry(momentText(at, lang), name)}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
