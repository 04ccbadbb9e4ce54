import { formsIn, readForms } from '../../../../shared/forms/registry';
import { parsePeriod } from '../../../../shared/period/period';
import { paneTotalsWords } from './words';
import type { TotalCellKey } from '../../../../shared/totals/drill';
import type { Include } from '../../../../shared/totals/province-totals';
import { asCancellable } from '../../shell/context';
import type { Context } from '../../shell/context';
import { patch } from '../change-overview';
import { remembered } from '../../shell/remembered';

/** The consolidated tables, and the units behind each total. */
export interface OverviewTotals {
  load(): Promise<void>;
  include(include: Include): void;
  drill(cell: TotalCellKey): Promise<void>;
  closeDrill(): void;
}

export function createOverviewTotals(context: Context): OverviewTotals {
  const { store, client } = context;

  return {
    async load() {
      const { overview, session, lang, task } = store.get();
      const { me } = session;
      if (overview === null || me === null || task !== null) return;
      const { period, include } = overview;
      patch(context, { totals: { ...overview.totals, tried: true } });
      await asCancellable(context, { text: paneTotalsWords[lang].reading }, async (signal) => {
        const known = store.get().overview?.totals.value?.forms;
        const parsed = parsePeriod(period);
        const [{ totals }, documents] = await Promise.all([
          client.call('getTotals', { path: { period }, query: { include }, signal }),
          known ? null : remembered(context, me.id, 'getForms', { query: { period }, signal }),
        ]);
        const forms = known ?? (parsed ? formsIn(readForms(documents?.forms ?? []), parsed) : []);
        const now = store.get();
        if (!totals || now.overview?.period !== period) return;
        // What was asked for may be another thing by now: then it is asked for again.
        const tried = now.overview.include === include && now.lang === lang;
        patch(context, { totals: { tried, value: { totals, forms } }, drill: null });
      });
    },

    include(include) {
      const { overview } = store.get();
      if (overview === null) return;
      patch(context, { include, totals: { ...overview.totals, tried: false } });
    },

    async drill(cell) {
      const { overview, lang } = store.get();
      if (overview === null) return;
      const { period, include } = overview;
      await asCancellable(context, { text: paneTotalsWords[lang].drill.reading }, async (signal) => {
        const query = { include, ...cell };
        const answer = await client.call('getTotals', { path: { period }, query, signal });
        if (store.get().overview?.period !== period) return;
        patch(context, { drill: { cell, contributors: answer.contributors ?? [] } });
      });
    },

    closeDrill: () => patch(context, { drill: null }),
  };
}
