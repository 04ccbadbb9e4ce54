import { useMemo } from 'react';
import type { Table } from '../../../shared/forms/table';
import type { Cluster } from '../../../shared/locate/correction';
import { LocateText } from '../../../shared/locate/sentence/locate-text';
import { createFeatureHooks } from '../common/feature-hooks';
import { useLang } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import type { Locating } from './locating';

export const [LocatingProvider, useLocating, useLocateStore] = createFeatureHooks<Locating>();

const NONE: readonly never[] = [];

export function useClusters(): readonly Cluster[] {
  return useLocateStore(({ answer }) => answer?.located.clusters ?? NONE);
}

/** The tables that the answer speaks of. */
export function useLocatedTables(): readonly Table[] {
  return useLocateStore(({ answer }) => answer?.tables ?? NONE);
}

/** Says what was located in the reader's language; `form`: the one that need not be named. */
export function useLocateText(form?: string): LocateText | undefined {
  const lang = useLang();
  const rules = useQuarterStore(({ open }) => open?.frame.rules);
  const tables = useLocatedTables();
  return useMemo(() => {
    const named = form === undefined ? tables : tables.filter((table) => table.form === form);
    return rules && new LocateText({ rules, tables: named }, lang);
  }, [rules, tables, form, lang]);
}
