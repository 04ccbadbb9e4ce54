import { bundledForms } from '../../shared/forms/documents';
import type { FormDocument } from '../../shared/forms/document';
import { formsIn, readForms } from '../../shared/forms/registry';
import { periodKey } from '../../shared/period/period';
import type { Period } from '../../shared/period/period';
import { compileRules } from '../../shared/rules/compile';
import type { RuleSet } from '../../shared/rules/compile';
import { hungYen } from '../../shared/units/hung-yen';
import { unitTreeSchema } from '../../shared/units/schema';
import { createUnitIndex } from '../../shared/units/tree';
import type { UnitIndex } from '../../shared/units/tree';
import type { UnitTree } from '../../shared/units/unit';
import type { DocumentStore } from '../store/types';

/** A unit tree with its version for conditional writes: 0 for the bundled one. */
export interface LoadedUnits {
  tree: UnitTree;
  index: UnitIndex;
  storageTag: string | null;
}

/** Other instances may have written meanwhile; a tree or form that old is still used. */
const FRESH_MS = 30_000;

const bundled = readForms(bundledForms);

/** The unit tree and the form registry: what the province stored, else what comes with the product. */
export class Library {
  private units: { value: LoadedUnits; until: number } | undefined;
  private stored: { value: FormDocument[]; until: number } | undefined;
  private rules = new Map<string, RuleSet>();

  constructor(
    private readonly documents: DocumentStore,
    private readonly now: () => Date,
  ) {}

  async loadUnits(): Promise<LoadedUnits> {
    const time = this.now().getTime();
    if (this.units === undefined || this.units.until <= time) {
      const stored = await this.documents.readUnits();
      const tree = stored ? unitTreeSchema.parse(stored.document) : hungYen;
      const value = { tree, index: createUnitIndex(tree), storageTag: stored?.storageTag ?? null };
      this.units = { value, until: time + FRESH_MS };
    }
    return this.units.value;
  }

  /** The province's own forms, which go before the bundled ones of the same code. */
  async loadStoredForms(): Promise<FormDocument[]> {
    const time = this.now().getTime();
    if (this.stored === undefined || this.stored.until <= time) {
      const stored = await this.documents.readForms();
      this.stored = { value: readForms(stored.map((entry) => entry.document)), until: time + FRESH_MS };
      this.rules.clear();
    }
    return this.stored.value;
  }

  /** All forms, the province's own first: the order in which formsIn prefers them. */
  async loadForms(): Promise<FormDocument[]> {
    return [...(await this.loadStoredForms()), ...bundled];
  }

  async formsIn(period: Period): Promise<FormDocument[]> {
    return formsIn(await this.loadForms(), period);
  }

  async rulesIn(period: Period): Promise<RuleSet> {
    const forms = await this.formsIn(period);
    const key = periodKey(period);
    let rules = this.rules.get(key);
    if (rules === undefined) {
      rules = compileRules(forms);
      this.rules.set(key, rules);
    }
    return rules;
  }

  /** Called after this instance wrote a tree or a form. */
  forget(): void {
    this.units = undefined;
    this.stored = undefined;
    this.rules.clear();
  }
}
