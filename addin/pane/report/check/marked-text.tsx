import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { TextFinding } from '../../../../shared/check-text/result';
import { useWords } from '../../common/hooks';
import { useReportCheckStore } from './hooks';
import { segmentsOf } from './segments';
import { useReportCheckStyles } from './styles';
import { reportCheckWords } from './words';

interface Props {
  text: string;
  findings: readonly TextFinding[];
  /** The place that somebody asked for; another object for each time. */
  led: { start?: number } | null;
  /** Asks for the finding of a mark. */
  onMark: (finding: number) => void;
}

/** The report as it was checked, with marks on what was found: text, whatever it holds. */
export function MarkedText({ text, findings, led, onMark }: Props) {
  const own = useReportCheckStyles();
  const words = useWords(reportCheckWords);
  const current = useReportCheckStore((state) => state.current);
  const segments = useMemo(() => segmentsOf(text, findings), [text, findings]);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (led?.start === undefined) return;
    const places = [...(region.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    const place = places.findLast(({ dataset }) => Number(dataset.start) <= (led.start ?? 0));
    place?.scrollIntoView({ block: 'nearest' });
    place?.focus();
  }, [led]);
  return (
    <div ref={region} className={own.text} role="region" aria-label={words.marked} tabIndex={0}>
      {segments.map(({ start, text: shown, findings: [first, ...others] }) => {
        const finding = first === undefined ? undefined : findings[first];
        if (first === undefined || finding === undefined) {
          return (
            <span key={start} data-start={start} tabIndex={-1}>
              {shown}
            </span>
          );
        }
        const isCurrent = current !== null && [first, ...others].includes(current);
        return (
          <mark
            key={start}
            data-start={start}
            role="button"
            // Of a place that others cut in two the first part is enough to go to.
            tabIndex={start === finding.start ? 0 : -1}
            aria-label={words.mark(words.severity[finding.severity], shown)}
            aria-current={isCurrent ? 'true' : undefined}
            title={finding.message}
            className={mergeClasses(own.mark, own[finding.severity], isCurrent && own.current)}
            onClick={() => onMark(first)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onMark(first);
            }}
          >
            {shown}
          </mark>
        );
      })}
    </div>
  );
}
