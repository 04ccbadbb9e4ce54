import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { periodKey } from '../../../../shared/period/period';
import { periodName } from '../../../../shared/period/period-text';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { useQuarterStore } from '../../quarter/hooks';
import { FigureTaking } from './figure-taking';
import { FindingCards } from './finding-cards';
import { useReportCheck, useReportCheckStore } from './hooks';
import { MarkedText } from './marked-text';
import type { CheckedReport } from './state';
import { useReportCheckStyles } from './styles';
import { reportCheckWords } from './words';

/** A report's text, what it says of itself and of the tables, and its figures for the forms. */
export function ReportCheckSection() {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  return (
    <Fold title={words.title}>
      <p className={styles.small}>{words.lead}</p>
      <Report />
    </Fold>
  );
}

function Report() {
  const frame = useQuarterStore(({ open }) => open?.frame);
  const checked = useReportCheckStore((state) => state.checked);
  const question = useReportCheckStore((state) => state.question);
  const report = useReportCheck();
  useEffect(() => {
    void report.resume();
  }, [report, frame]);
  if (checked !== null) return <Checked checked={checked} />;
  return (
    <>
      <Entry />
      {question !== null && <WhichQuarter />}
    </>
  );
}

function Entry() {
  const styles = useStyles();
  const own = useReportCheckStyles();
  const words = useWords(reportCheckWords);
  const busy = useBusy();
  const text = useReportCheckStore((state) => state.text);
  const report = useReportCheck();
  const picker = useRef<HTMLInputElement>(null);
  const isEmpty = text.trim() === '';
  return (
    <>
      <Field label={words.text}>
        <Textarea value={text} rows={8} resize="vertical" onChange={(_, { value }) => report.write(value)} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy || isEmpty} onClick={() => void report.check()}>
          {words.check}
        </Button>
        <Button disabledFocusable={busy} onClick={() => picker.current?.click()}>
          {words.chooseFile}
        </Button>
        {!isEmpty && (
          <Button disabledFocusable={busy} onClick={report.clear}>
            {words.clear}
          </Button>
        )}
        <input
          ref={picker}
          type="file"
          accept=".docx"
          className={own.file}
          aria-hidden
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again after it was mended.
            target.value = '';
            if (file !== undefined) void report.fromFile(file);
          }}
        />
      </div>
    </>
  );
}

/** The report names another quarter than the open one. */
function WhichQuarter() {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const lang = useLang();
  const busy = useBusy();
  const stated = useReportCheckStore((state) => state.question);
  const period = useQuarterStore(({ open }) => open?.frame.period);
  const report = useReportCheck();
  const card = useRef<HTMLDivElement>(null);
  // Below a long text it would not be seen.
  useEffect(() => card.current?.focus(), []);
  if (stated === null || period === undefined) return null;
  return (
    <div ref={card} className={styles.card} role="alert" tabIndex={-1}>
      <p className={styles.text}>{words.question(periodName(stated, lang), periodName(period, lang))}</p>
      <div className={styles.row}>
        {[stated, period].map((one) => (
          <Button key={periodKey(one)} disabledFocusable={busy} onClick={() => void report.checkAs(one)}>
            {words.as(periodName(one, lang))}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Checked({ checked }: { checked: CheckedReport }) {
  const styles = useStyles();
  const own = useReportCheckStyles();
  const words = useWords(reportCheckWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const frame = useQuarterStore(({ open }) => open?.frame);
  const undoable = useReportCheckStore(({ earlier }) => earlier.length > 0);
  const report = useReportCheck();
  const summary = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with the text field.
  useEffect(() => summary.current?.focus(), []);
  const of = (severity: string) =>
    count(checked.findings.filter((finding) => finding.severity === severity).length);
  return (
    <>
      <p ref={summary} className={styles.text} tabIndex={-1} role="status">
        {checked.findings.length === 0 && `${words.nothing} `}
        {words.counts(of('error'), of('warning'), of('info'), count(checked.figures.length))}
      </p>
      {frame && periodKey(checked.as) !== frame.periodKey && (
        <p className={styles.text}>
          {words.otherQuarter(periodName(checked.as, lang), periodName(frame.period, lang))}
        </p>
      )}
      <div className={styles.row}>
        <Button size="small" onClick={report.edit}>
          {words.edit}
        </Button>
        <Button size="small" onClick={() => void report.copy()}>
          {words.copy}
        </Button>
        {undoable && (
          <Button size="small" disabledFocusable={busy} onClick={() => void report.takeBack()}>
            {words.takeBack}
          </Button>
        )}
      </div>
      <Places checked={checked} className={own.beside} />
      <FigureTaking figures={checked.figures} />
    </>
  );
}

/** The text beside what was found of it; each leads to the other. */
function Places({ checked, className }: { checked: CheckedReport; className: string }) {
  const report = useReportCheck();
  /** What the keyboard was led to last, so that it is led there again when it is asked for again. */
  const [led, setLed] = useState<{ to: 'text' | 'cards'; start?: number } | null>(null);
  return (
    <div className={className}>
      <MarkedText
        text={checked.text}
        findings={checked.findings}
        led={led?.to === 'text' ? led : null}
        onMark={(finding) => {
          report.look(finding);
          setLed({ to: 'cards' });
        }}
      />
      <FindingCards
        findings={checked.findings}
        led={led?.to === 'cards' ? led : null}
        onGo={(finding, start) => {
          report.look(finding);
          setLed({ to: 'text', start });
        }}
      />
    </div>
  );
}
