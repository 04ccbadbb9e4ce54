import { QUARTERS_OWED, type OwedQuarter } from '../../../shared/contract/owed';
import { countReminders } from '../../../shared/overview/reminder-log';
import { isValidOn, vietnamDay } from '../../../shared/period/date';
import { cutOff, periodKey, periodOn } from '../../../shared/period/period';
import { lastPeriods } from '../../../shared/totals/history/unit-history';
import type { Services } from '../services';
import { readOne } from './quarter-before';
import { lastGivenBack } from './resubmission';
import { isSent } from '../../../shared/submission/workflow';

/** The quarters of the last two years that units still owe and were given back, or were reminded of; newest first. */
export async function readOwed(services: Services, units: readonly string[]): Promise<OwedQuarter[]> {
  const { index } = await services.library.loadUnits();
  const running = periodOn(vietnamDay(services.now().toISOString()));
  const quarters = lastPeriods(running, QUARTERS_OWED)
    .reverse()
    .flatMap((period) =>
      units.flatMap((code) => {
        const unit = index.find(code);
        return unit && isValidOn(unit, cutOff(period)) ? [{ unit, period: periodKey(period) }] : [];
      }),
    );
  const owed = await Promise.all(
    quarters.map(async ({ unit: { code, name }, period }): Promise<OwedQuarter | null> => {
      const [stored, log] = await Promise.all([
        readOne(services, period, code),
        services.reminders.read(period, code),
      ]);
      const { status, reason } = stored?.state ?? {};
      if (isSent(status)) return null;
      const reminders = countReminders(log.stored.map(({ entry }) => entry));
      const back = reason === undefined ? undefined : await lastGivenBack(services, period, code);
      const action = back?.action === 'reopen' ? 'reopen' : 'return';
      const givenBack = back && reason !== undefined ? ({ action, at: back.at, reason } as const) : null;
      if (givenBack === null && reminders === null) return null;
      return { period, unit: code, name, givenBack, reminders };
    }),
  );
  return owed.filter((quarter) => quarter !== null);
}
