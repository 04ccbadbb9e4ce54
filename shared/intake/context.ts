import { TOTAL_ROW, type Table } from '../forms/table';
import type { FormDocument } from '../forms/document';
import { compileRules, type RuleSet } from '../rules/compile';
import type { RememberedMapping } from './mapping/mapping';
import { memoByObject } from './memo';
import { NameIndex } from './read/names';

/** What is known before a paste is read. */
export interface IntakeContext {
  /** The period's forms, all of them: relations across forms need each other. */
  forms: readonly FormDocument[];
  /** Units that a row may name. */
  units: readonly { code: string; name: string }[];
  /** The unit's tables so far, of this quarter or the last: their rows keep their keys. */
  tables?: readonly Table[];
  remembered?: readonly RememberedMapping[];
  /** Code of the form that the person says it is; no other is considered. */
  only?: string;
}

/** A context made ready for many look-ups. */
export interface Prepared {
  context: IntakeContext;
  /** Forms that a table may be. */
  forms: FormDocument[];
  /** The relations of one form. */
  rules: (form: FormDocument) => RuleSet;
  units: NameIndex;
  /** Rows of the unit's tables by form. */
  known: (form: string) => NameIndex;
}

/** Once a context: a table is read with it again and again, and the names it has learned to tell stay. */
export const prepare = memoByObject((context: IntakeContext): Prepared => {
  const known = new Map<string, NameIndex>();
  const all = compileRules(context.forms);
  return {
    context,
    forms: context.forms.filter(({ code }) => context.only === undefined || code === context.only),
    rules: (form) => ({ ...all, forms: all.forms.filter((compiled) => compiled.form === form) }),
    units: new NameIndex(context.units.map(({ code, name }) => ({ key: code, name }))),
    known: (form) => {
      let index = known.get(form);
      if (index === undefined) {
        const rows = (context.tables ?? []).flatMap((table) => (table.form === form ? table.rows : []));
        const named = rows
          .filter(({ key }) => key !== TOTAL_ROW)
          .map(({ key, label }) => ({ key, name: label }));
        index = new NameIndex(
          named.filter((row, at) => named.findIndex(({ key }) => key === row.key) === at),
        );
        known.set(form, index);
      }
      return index;
    },
  };
});
