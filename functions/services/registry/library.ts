import { bundledForms } from '../../../shared/forms/documents';
import type { FormDocument } from '../../../shared/forms/document';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { periodKey, type PeriodOrSpan } from '../../../shared/period/period';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex, type UnitIndex } from '../../../shared/units/tree';
import type { UnitTree } from '../../../shared/units/unit';
import type { DocumentStore, StoredDocument } from '../../store/types';
import { Remembered } from '../remembered';

/** A unit tree with its version for conditional writes: 0 for the bundled one. */
export interface LoadedUnits {
  tree: UnitTree;
  index: UnitIndex;
  storageTag: string | null;
}

/** Other instances may have written meanwhile; a tree or form that old is still used. */
const FRESH_MS = 30_000;

const bundled = readForms(bundledForms);

function loadedUnits(stored: StoredDocument<unknown> | undefined): LoadedUnits {
  // Its schema accepted it when it was written, and the store gives back nothing but what was written.
  const tree = stored ? (stored.document as UnitTree) : hungYen;
  return { tree, index: createUnitIndex(tree), storageTag: stored?.storageTag ?? null };
}

/** The unit tree and the form registry: what the province stored, else what comes with the product. */
export class Library {
  private readonly units: Remembered<LoadedUnits>;
  private readonly stored: Remembered<FormDocument[]>;
  /** By the stored forms that they are compiled of, and by period. */
  private readonly rules = new WeakMap<FormDocument[], Map<string, RuleSet>>();

  constructor(documents: DocumentStore, now: () => Date) {
    this.units = new Remembered(now, FRESH_MS, async (last) => {
      const stored = await documents.readUnits();
      const same = last !== undefined && last.storageTag === (stored?.storageTag ?? null);
      return same ? last : loadedUnits(stored);
    });
    this.stored = new Remembered(now, FRESH_MS, async () => {
      const stored = await documents.readForms();
      return readForms(stored.map((entry) => entry.document));
    });
  }

  async loadUnits(): Promise<LoadedUnits> {
    return await this.units.get();
  }

  /** The province's own forms, which go before the bundled ones of the same code. */
  async loadStoredForms(): Promise<FormDocument[]> {
    return await this.stored.get();
  }

  /** All forms, the province's own first: the order in which formsIn prefers them. */
  async loadForms(): Promise<FormDocument[]> {
    return [...(await this.loadStoredForms()), ...bundled];
  }

  async formsIn(period: PeriodOrSpan): Promise<FormDocument[]> {
    return formsIn(await this.loadForms(), period);
  }

  async rulesIn(period: PeriodOrSpan): Promise<RuleSet> {
    const stored = await this.loadStoredForms();
    const compiled = this.rules.get(stored) ?? new Map<string, RuleSet>();
    this.rules.set(stored, compiled);
    const key = periodKey(period);
    const rules = compiled.get(key) ?? compileRules(formsIn([...stored, ...bundled], period));
    compiled.set(key, rules);
    return rules;
  }

  /** Called after this instance wrote a tree or a form. */
  forget(): void {
    this.units.forget();
    this.stored.forget();
  }
}
