import { Badge, mergeClasses } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useEffect, useId, useRef } from 'react';
import type { TextFinding, TextSeverity } from '../../../../shared/check-text/result';
import { useBusy, useCount, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { useLinkStyles } from '../../parts/link-styles';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { useReportCheck, useReportCheckStore } from './hooks';
import { SEVERITIES } from './segments';
import { useReportCheckStyles } from './styles';
import { reportCheckWords } from './words';

const SIGNS = {
  error: { color: 'danger', icon: <ErrorCircleRegular /> },
  warning: { color: 'warning', icon: <WarningRegular /> },
  info: { color: 'informative', icon: <InfoRegular /> },
} as const;

interface Props {
  findings: readonly TextFinding[];
  /** Set while somebody has been led to the current card; another object for each time. */
  led: object | null;
  /** Asks for the place of a finding, or another that takes part in it. */
  onGo: (finding: number, start: number) => void;
}

/** What was found, the gravest first. */
export function FindingCards({ findings, led, onGo }: Props) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  if (findings.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.findings}>
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={findings} led={led} onGo={onGo} />
      ))}
    </section>
  );
}

function Group({ severity, findings, led, onGo }: Props & { severity: TextSeverity }) {
  const styles = useStyles();
  const words = useWords(reportCheckWords);
  const count = useCount();
  const id = useId();
  const current = useReportCheckStore((state) => state.current);
  const own = findings.flatMap((finding, index) =>
    finding.severity === severity ? [{ finding, index }] : [],
  );
  if (own.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {words.group[severity](count(own.length))}
      </h3>
      <PagedList
        items={own}
        keyOf={({ index }) => index}
        upTo={own.findIndex(({ index }) => index === current)}
        itemClass=""
      >
        {({ finding, index }) => <Card finding={finding} index={index} led={led} onGo={onGo} />}
      </PagedList>
    </section>
  );
}

function Card({
  finding,
  index,
  led,
  onGo,
}: Pick<Props, 'led' | 'onGo'> & { finding: TextFinding; index: number }) {
  const styles = useStyles();
  const own = useReportCheckStyles();
  const { link } = useLinkStyles();
  const words = useWords(reportCheckWords);
  const busy = useBusy();
  const isCurrent = useReportCheckStore((state) => state.current === index);
  const report = useReportCheck();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (led !== null && isCurrent) button.current?.focus();
  }, [led, isCurrent]);
  const { severity, message, start, others, suggestion } = finding;
  const { color, icon } = SIGNS[severity];
  return (
    <div
      className={mergeClasses(styles.card, isCurrent && own.current)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button
        ref={button}
        type="button"
        className={link}
        title={words.goTo}
        onClick={() => onGo(index, start)}
      >
        <Badge appearance="tint" color={color} icon={icon}>
          {words.severity[severity]}
        </Badge>{' '}
        {message}
      </button>
      {others.length > 0 && (
        <div className={styles.small}>
          {words.others}
          {others.map((other) => (
            <button
              key={`${other.start} ${other.end}`}
              type="button"
              className={link}
              title={words.goTo}
              onClick={() => onGo(index, other.start)}
            >
              “{other.quote}”
            </button>
          ))}
        </div>
      )}
      {suggestion !== null && (
        <ButtonLine size="small" disabledFocusable={busy} onClick={() => void report.apply(index)}>
          {words.replaceBy(suggestion.text)}
        </ButtonLine>
      )}
    </div>
  );
}
