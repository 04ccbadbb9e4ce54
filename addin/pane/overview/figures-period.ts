import { parsePeriod, spanClosedBy, type PeriodOrSpan } from '../../../shared/period/period';
import type { Overview } from './overview';
import type { OverviewState } from './state';

/** What totals and comparison show: the quarter looked at, or the span that it closes. */
export function figuresPeriod({
  period,
  spanned,
}: Pick<OverviewState, 'period' | 'spanned'>): PeriodOrSpan | undefined {
  const quarter = parsePeriod(period ?? '');
  return (spanned && quarter && spanClosedBy(quarter)) || quarter;
}

/** Calls the listener when figures of another period, or none, are looked at, or others count in them. */
export function onFigures({ store }: Pick<Overview, 'store'>, listener: () => void): void {
  store.subscribe((now, before) => {
    const same =
      now.period === before.period && now.spanned === before.spanned && now.include === before.include;
    if (!same) listener();
  });
}
