import type { Include, UnitContribution, UnitSubmission } from './province-totals';
import type { ConsolidationFrame } from './consolidation-frame';
import { EntryMaker, contributionOf, type TotalsPart, type UnitEntry } from './unit-entry';
import type { UnitRows } from './unit-rows';

/** Some units' submissions being worked up for Consolidation.addPart; they come one by one and are not kept. */
export interface PartInTheMaking {
  workUp(submission: UnitSubmission): PlannedAddition;
  finish(): TotalsPart;
  /** The rows behind it, by form code. */
  rows(): Record<string, UnitRows[]>;
}

/** A unit's quarter worked up: nothing of it counts before it is added. */
export interface PlannedAddition {
  /** Undefined where it will not count. */
  contribution: UnitContribution | undefined;
  add(): void;
}

/**
 * The part of a period's totals that some of its units make. However the units are shared out over parts, all parts
 * added give the totals that all submissions give.
 */
export function createTotalsPart(
  frame: ConsolidationFrame,
  { include }: { include: Include },
): PartInTheMaking {
  const maker = new EntryMaker(frame, include);
  const units: UnitEntry[] = [];
  const rowsOf = new Map<string, UnitRows[]>(frame.forms.map(({ code }) => [code, []]));
  return {
    workUp(submission) {
      const { entry, addRows, rows } = maker.workUp(submission);
      const { unit } = entry;
      const own = [...rowsOf].map(([form, all]) => ({ all, rows: rows(form) }));
      return {
        contribution: contributionOf(entry, frame.units),
        add() {
          units.push(entry);
          addRows();
          for (const { all, rows } of own) if (rows.length > 0) all.push({ unit, rows });
        },
      };
    },
    finish: () => ({ units, fields: maker.fieldParts() }),
    rows: () => Object.fromEntries(rowsOf),
  };
}
