import type { StoreApi } from 'zustand/vanilla';
import { readForms } from '../../../../shared/forms/registry';
import { foldName } from '../../../../shared/language/fold';
import { periodKey } from '../../../../shared/period/period';
import { isCheckHeading } from '../../../../shared/sheet/form/check-heading';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import { noticeOf } from '../../common/notices';
import { ExcelProblem } from '../../../excel/port';
import { ownUnits } from '../../sign-in/roles';
import type { SessionState } from '../../sign-in/session';
import type { QuarterState } from '../state';

/** A workbook that Khớp wrote and that the pane does not know: known again by what is printed on it. */
export interface Recognising {
  /** Looks whose quarter the workbook's sheets are; nothing is found where they are no unit's of this person. */
  look(): Promise<void>;
  /** Makes the sheets those of their quarter and opens it. */
  goOn(): Promise<void>;
}

interface RecognisingDeps extends Asking, Pick<FeatureDeps, 'port'> {
  store: StoreApi<QuarterState>;
  session: ReadStore<SessionState>;
  open(unit: string, period: string): Promise<void>;
}

export function createRecognising(deps: RecognisingDeps): Recognising {
  const { pane, store, session, port, open } = deps;

  return {
    async look() {
      const { me } = session.getState();
      if (me === null) return;
      try {
        const grids = await port.readPrinted();
        const isOurs = grids.some(({ rows }) =>
          rows.some((row) => row.some(({ value }) => typeof value === 'string' && isCheckHeading(value))),
        );
        if (!isOurs) return;
        const [{ namedQuarter }, { ownWorkbook }] = await Promise.all([
          import('../../../../shared/intake/own/other-quarter'),
          import('../../../../shared/intake/own/own-workbook'),
        ]);
        const named = namedQuarter(grids);
        if (named === undefined) return;
        const frame = store.getState().open?.frame;
        const period = periodKey(named);
        // The forms of its own quarter: editions may have changed since.
        const forms =
          frame?.periodKey === period
            ? frame.forms
            : readForms((await remembered(deps, me.id, 'getForms', { query: { period } }))?.forms ?? []);
        const units = ownUnits(me);
        const found = ownWorkbook(grids, forms, units);
        const unit = units.find(({ name }) => foldName(name) === foldName(found?.unit ?? ''));
        if (found === undefined || unit === undefined) return;
        const key = { unit: unit.code, period: periodKey(found.period) };
        const stored = await remembered(deps, me.id, 'getSubmission', { path: key });
        store.setState({ found: { ...key, sheets: found.sheets, status: stored?.status ?? null } });
      } catch (error) {
        // Nobody asked for this: what it cannot find it does not tell.
        pane.noteExpiry(error);
      }
    },

    async goOn() {
      const { found } = store.getState();
      if (found === null) return;
      const { unit, period, sheets } = found;
      try {
        await port.adopt(sheets);
        await port.writeMemory({ unit, period });
      } catch (error) {
        if (!(error instanceof ExcelProblem)) throw error;
        pane.notify(noticeOf(error, pane.lang()));
        return;
      }
      await open(unit, period);
    },
  };
}
