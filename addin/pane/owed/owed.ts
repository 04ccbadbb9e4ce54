import { createStore } from 'zustand/vanilla';
import type { OwedQuarter } from '../../../shared/contract/owed';
import { isOpen } from '../../../shared/judgement/standing';
import { takesExplanation } from '../../../shared/judgement/match-explanations';
import type { WordedComment } from '../../../shared/submission/comments';
import { ApiProblem } from '../../api/problem';
import type { Place } from '../../excel/port';
import type { FeatureDeps } from '../common/deps';
import { remembered, type Asking } from '../common/remembered';
import type { ReadStore } from '../common/store';
import { placeOfFinding } from '../quarter/places';
import type { Quarter } from '../quarter/quarter';
import type { OpenQuarter } from '../quarter/state';
import type { SessionState } from '../sign-in/session';
import { paneOwedWords } from './words';

export interface OwedState {
  /** Newest period first. */
  quarters: readonly OwedQuarter[];
}

export const NOTHING_OWED: OwedState = { quarters: [] };

/** What waits for a clerk, of whichever period: quarters that were given back or that they were reminded of. */
export interface Owed {
  store: ReadStore<OwedState>;
  /** Reads it, without a word where it cannot be had. */
  look(): Promise<void>;
  /** Opens the quarter and leads to the first cell that has to be looked at. */
  lead(quarter: Pick<OwedQuarter, 'period' | 'unit'>): Promise<void>;
}

interface OwedDeps extends Asking, Pick<FeatureDeps, 'outbox'> {
  session: ReadStore<SessionState>;
  quarter: Quarter;
}

export function createOwed(deps: OwedDeps): Owed {
  const { pane, client, session, quarter, outbox } = deps;
  const store = createStore<OwedState>(() => NOTHING_OWED);
  session.subscribe(({ me }, before) => {
    if (me?.id !== before.me?.id) store.setState(NOTHING_OWED);
  });
  outbox.onDone((send) => {
    if (send.submit) void look();
  });

  async function look(): Promise<void> {
    const { me } = session.getState();
    if (me === null || me.roles.clerk.length === 0) return;
    try {
      const answer = await remembered(deps, me.id, 'getOwed', {});
      if (session.getState().me?.id === me.id) store.setState({ quarters: answer?.quarters ?? [] });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  const opened = ({ period, unit }: Pick<OwedQuarter, 'period' | 'unit'>) => {
    const { open } = quarter.store.getState();
    return open?.draft.period === period && open.draft.unit === unit ? open : undefined;
  };

  return {
    store,
    look,

    async lead(owed) {
      if (!opened(owed)) await quarter.open(owed.unit, owed.period);
      if (opened(owed)?.workbook.holds === 'none') await quarter.draw();
      const open = opened(owed);
      // What stands in the workbook is of another quarter, or the question is open: it is answered there.
      if (open?.workbook.holds !== 'ours') return pane.turnTo('quarter');
      const { period, unit } = owed;
      const place = await pane.runCancellable(
        { text: paneOwedWords[pane.lang()].leading },
        async (signal) => {
          const { comments } = await client.call('getComments', { path: { period, unit }, signal });
          return firstPlace(open, comments);
        },
      );
      pane.turnTo('check');
      if (place) await quarter.goTo(place);
    },
  };
}

/**
 * Where a clerk begins: the first cell with a reviewer's open comment in the order of the forms, else of a finding that
 * is open, else of one that is explained, else the first form.
 */
export function firstPlace(
  { frame, draft, judgement }: Pick<OpenQuarter, 'frame' | 'draft' | 'judgement'>,
  comments: readonly WordedComment[],
): Place | undefined {
  const { tables, explanations } = draft.content;
  const order = frame.forms.flatMap(({ code, columns }) => {
    const rows = tables.find(({ form }) => form === code)?.rows ?? [];
    return rows.flatMap(({ key: row }) => columns.map(({ key }) => [code, row, key].join('\n')));
  });
  const [asked] = comments
    .filter(({ settled, role, answers }) => !settled && (answers.at(-1)?.role ?? role) === 'supervisor')
    .map(({ form, row, column }) => ({ form, row, column }))
    .sort((a, b) => placeIn(order, a) - placeIn(order, b));
  if (asked) return asked;
  const findings = judgement.findings.filter(takesExplanation);
  const finding = findings.find((one) => isOpen(one, explanations)) ?? findings[0];
  if (finding) return placeOfFinding(finding);
  const [form] = frame.forms;
  return form && { form: form.code, row: null, column: null };
}

function placeIn(order: readonly string[], cell: { form: string; row: string; column: string }): number {
  const place = order.indexOf([cell.form, cell.row, cell.column].join('\n'));
  return place < 0 ? order.length : place;
}
