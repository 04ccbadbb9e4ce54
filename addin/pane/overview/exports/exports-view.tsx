import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { ExportFileName } from '../../../../shared/contract/exports';
import type { Lang } from '../../../../shared/language/language';
import { formatCount } from '../../../../shared/language/number';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { paneExportsWords } from './words';
import { momentInSentence, momentText } from '../../../../shared/period/moment-text';
import type { ExportsAnswer } from './exports';
import { ScreenHeading } from '../../parts/screen-heading';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { NotLoaded, useLoading } from '../loading';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useExports, useExportsStore } from './hooks';
import { ReportContentsView } from './report-contents';
import { useSessionStore } from '../../sign-in/hooks';

/** The files that the server wrote of the period, and what its last exports did. */
export function ExportsView() {
  const styles = useStyles();
  const words = useWords(paneExportsWords);
  const loaded = useExportsStore((state) => state.read);
  const busy = useBusy();
  const exports = useExports();
  useLoading(loaded, exports.load);
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <p className={styles.small}>{words.lead}</p>
      <ButtonLine appearance="primary" disabledFocusable={busy} onClick={() => void exports.run()}>
        {words.run}
      </ButtonLine>
      <ReportContentsView />
      {!loaded.value && loaded.tried && <NotLoaded load={exports.load} />}
      {loaded.value && (
        <>
          <Files answer={loaded.value} />
          <Runs answer={loaded.value} />
        </>
      )}
    </section>
  );
}

/** What counts in the files and of how many units; files of before that was written down tell it by their submissions. */
function scopeOf({ include, units, submissions }: NonNullable<ExportsAnswer['current']>, lang: Lang): string {
  const sent = submissions.filter(({ status }) => status === 'accepted' || status === include).length;
  const count = (value: number) => formatCount(value, lang);
  const { counted, expected } = units ?? { counted: sent, expected: submissions.length };
  return provinceTotalsWords[lang].scope(count(counted), count(expected), include);
}

/** What people open first. */
const SHOWN: readonly ExportFileName[] = [
  'tong-hop.xlsx',
  'bao-cao.docx',
  'tong-hop.csv',
  'tong-hop.json',
  'manifest.json',
];
/** Enough of a hash to tell two files apart by eye. */
const HASH_START = 8;

function Files({ answer: { current, runs } }: { answer: ExportsAnswer }) {
  const styles = useStyles();
  const words = useWords(paneExportsWords);
  const lang = useLang();
  if (!current) return <p className={styles.text}>{words.none}</p>;
  const written = runs.find(({ inputs, outcome }) => outcome === 'written' && inputs === current.inputs);
  const files = SHOWN.map((name) => {
    const file = current.files.find((candidate) => candidate.name === name);
    return { name, bytes: file?.bytes ?? null, sha256: file?.sha256 ?? null };
  });
  return (
    <>
      {written && (
        <p className={styles.text}>
          {words.current(momentInSentence(written.finishedAt, lang), scopeOf(current, lang))}
        </p>
      )}
      {current.damaged.length > 0 && (
        <p className={styles.text}>{words.outcomeDamaged(formatCount(current.damaged.length, lang))}</p>
      )}
      <ul className={styles.list}>
        {files.map(({ name, bytes, sha256 }) => (
          <FileItem key={name} name={name} bytes={bytes} sha256={sha256} />
        ))}
      </ul>
    </>
  );
}

interface FileProps {
  name: ExportFileName;
  bytes: number | null;
  sha256: string | null;
}

function FileItem({ name, bytes, sha256 }: FileProps) {
  const styles = useStyles();
  const words = useWords(paneExportsWords);
  const count = useCount();
  const busy = useBusy();
  const exports = useExports();
  return (
    <li className={styles.card}>
      <div className={styles.between}>
        <span>{words.file[name]}</span>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          aria-label={words.download(words.file[name])}
          title={words.download(words.file[name])}
          disabledFocusable={busy}
          onClick={() => void exports.download(name)}
        />
      </div>
      {bytes !== null && sha256 !== null && (
        <p className={styles.small}>
          {name}, {words.size(count(Math.max(1, Math.round(bytes / 1024))))},{' '}
          {words.hash(sha256.slice(0, HASH_START))}
        </p>
      )}
    </li>
  );
}

function Runs({ answer: { runs } }: { answer: ExportsAnswer }) {
  const styles = useStyles();
  const words = useWords(paneExportsWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me?.id);
  if (runs.length === 0) return null;
  return (
    <Fold title={`${words.runs} (${formatCount(runs.length, lang)})`}>
      <ul className={styles.list}>
        {runs.map(({ startedAt, finishedAt, trigger, by, outcome, damaged }) => {
          const { schedule, me: mine, other } = words.trigger;
          const who = trigger === 'schedule' ? schedule : by === me ? mine : other;
          return (
            <li key={startedAt} className={styles.card}>
              <p className={styles.text}>{words.outcome[outcome]}</p>
              {damaged > 0 && (
                <p className={styles.small}>{words.outcomeDamaged(formatCount(damaged, lang))}</p>
              )}
              <p className={styles.small}>{words.entry(momentText(finishedAt, lang), who)}</p>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
