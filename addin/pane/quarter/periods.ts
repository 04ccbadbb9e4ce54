import { addDays, type IsoDate } from '../../../shared/period/date';
import { firstDay, periodOn, shiftPeriod, type Period } from '../../../shared/period/period';

/** Units still report a closed quarter for about so long; after that most look at the running one. */
const REPORTING_DAYS = 30;
/** Quarters offered, counted back from the running one. */
const OFFERED = 20;

/**
 * The quarter that units report around a day: the one closed last, and from a month after its end the running one.
 * @example periodReportedOn('2024-06-17') // { year: 2024, quarter: 2 }
 */
export function periodReportedOn(today: IsoDate): Period {
  return periodOn(addDays(today, -REPORTING_DAYS));
}

/** The quarters that can be chosen, newest first: the running one and those before it. */
export function periodsOffered(today: IsoDate): Period[] {
  const running = periodOn(today);
  return Array.from({ length: OFFERED }, (_, index) => shiftPeriod(running, -index)).filter(
    (period) => firstDay(period) <= today,
  );
}
