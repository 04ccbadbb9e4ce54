import type { FormDocument } from '../../forms/document';
import { prepare, type IntakeContext, type Prepared } from '../context';
import type { Grid } from '../grid';
import { isOwn, readMappedOwn } from '../own/read-own-sheet';
import { pathsOf } from '../recognise/headings';
import { readMappedList } from '../recognise/list';
import type { Mapping } from './mapping';
import { chosenProposal } from '../recognise/propose';
import { readTable } from '../read/read-table';
import type { RecognisedTable } from '../result';
import { surroundingsOf } from '../recognise/surroundings';
import { transposedView, uprightView, type GridView } from '../grid-view';

/**
 * Reads a block again as a person mapped it: columns, rows and single cells that were decided count as decided,
 * everything else is read and asked about as before. Undefined when the mapping's form is not one of the context's.
 */
export function applyMapping(
  grid: Grid,
  mapping: Mapping,
  context: IntakeContext,
): RecognisedTable | undefined {
  const form = context.forms.find(({ code }) => code === mapping.form);
  if (form === undefined) return undefined;
  const prepared = prepare(context);
  if (isOwn(mapping)) return readMappedOwn(grid, mapping, prepared);
  const view = mapping.orientation === 'columns' ? transposedView(grid) : uprightView(grid);
  return mapping.orientation === 'list'
    ? readMappedList(view, mapping, form, prepared)
    : readMappedBlock(view, mapping, form, prepared);
}

function readMappedBlock(
  view: GridView,
  mapping: Mapping,
  form: FormDocument,
  prepared: Prepared,
): RecognisedTable {
  const area = view.rect(mapping.area);
  const bottom = area.top + mapping.headingRows - 1;
  const block = {
    top: area.top,
    bottom,
    end: area.bottom,
    paths: mapping.headingRows > 0 ? pathsOf(view, area.top, bottom) : [],
    surroundings: surroundingsOf(view, area.top, 0),
  };
  return readTable(view, mapping.grid, block, chosenProposal(view, block, form, mapping), prepared, mapping);
}
