import type { Table } from '../../../../shared/forms/table';
import { cellChanges } from '../../../../shared/submission/changes';
import type { FeatureDeps } from '../../common/deps';
import type { Quarter } from '../../quarter/quarter';
import type { OpenQuarter } from '../../quarter/state';
import type { PasteEffect } from '../state';
import { tablesBelow } from '../view';

/** What writing taken figures did. */
interface TakenWriting {
  before: Table[];
  effect: PasteEffect;
  /** The sheets were drawn again, so that Excel cannot undo it by itself. */
  redrawn: boolean;
}

/**
 * Writes taken figures into the open quarter's forms, or into its draft where the forms are not drawn yet, and goes to
 * the first cell that is another now. What was there before is kept on this machine.
 * @param effectOn what taking them does to tables
 */
export async function writeTaken(
  { quarter: quarters, drafts }: Pick<FeatureDeps, 'drafts'> & { quarter: Quarter },
  quarter: OpenQuarter,
  effectOn: (now: readonly Table[]) => PasteEffect,
): Promise<TakenWriting> {
  let before = tablesBelow(quarter);
  let effect = effectOn(before);
  await drafts.keep(quarter.draft, before, 'pasted');
  let redrawn = true;
  if (quarter.workbook.holds !== 'ours') {
    quarters.editor.edit((content) => ({ ...content, tables: effect.tables }));
  } else {
    redrawn = await quarters.change((now) => {
      // What was typed last counts too.
      before = now;
      effect = effectOn(now);
      return effect.tables;
    });
  }
  await showFirstChange(quarters, before, effect);
  return { before, effect, redrawn };
}

/** Goes to the first cell that is another now, where the forms are drawn. */
export async function showFirstChange(
  quarters: Quarter,
  before: readonly Table[],
  { held }: PasteEffect,
): Promise<void> {
  const quarter = quarters.store.getState().open;
  if (quarter?.workbook.holds !== 'ours') return;
  const changes = cellChanges(before, held);
  const [first] = quarter.frame.forms.flatMap(({ code }) => changes.filter(({ form }) => form === code));
  if (first !== undefined) await quarters.goTo(first);
}
