import { TOTAL_ROW } from '../../forms/table';
import type { RowMatch, RowReason } from '../result';
import { judgedRows } from './evidence/row-kinds';
import { addsUp, totalRow } from './evidence/total-row';
import type { Ask, RowDoubt } from './row-doubt';
import { draftRows, set, type Draft, type RowsInput } from './row-drafts';
import { rowKey } from '../../forms/row-key';

export interface RowsResult {
  rows: RowMatch[];
  subjects: 'fields' | 'units' | 'single';
  doubts: RowDoubt[];
}

/** Says of each row under a heading what it is, and of details which row of the form. */
export function classifyRows(input: RowsInput): RowsResult {
  const drafts = draftRows(input);
  const doubts: RowDoubt[] = [];
  const ask: Ask = (what, draft, candidates, alike = []) => {
    doubts.push({ what, row: draft.row, alike: alike.map(({ row }) => row), shown: draft.label, candidates });
    for (const asked of [draft, ...alike]) set(asked, 'other', 'open', 0.3);
  };
  nestedRows(drafts, ask);
  judgedRows(input, drafts, ask);
  totalRow(drafts, ask);
  struckRows(input, drafts, ask);
  hiddenRows(input, drafts, ask);
  const subjects = nameRows(input, drafts, ask);
  for (const draft of drafts) {
    const choice = input.chosen.get(draft.row);
    if (choice === undefined) continue;
    if (choice.label !== undefined) draft.label = choice.label;
    if (choice.kind === 'detail' && choice.key === null) nameField(input, draft);
    else draft.key = choice.kind === 'total' ? TOTAL_ROW : choice.key;
    set(draft, choice.kind, 'chosen', 1);
  }
  repeatedKeys(drafts, input.chosen, ask);
  return {
    rows: drafts.map(({ row, kind, label, key, confidence, reason }) => ({
      row,
      kind,
      label,
      key,
      confidence,
      reason,
    })),
    subjects,
    doubts: doubts.flatMap((doubt) => openDoubt(doubt, input.chosen)),
  };
}

/** Without the rows that someone has decided. */
function openDoubt(doubt: RowDoubt, chosen: RowsInput['chosen']): RowDoubt[] {
  const [row, ...alike] = [doubt.row, ...doubt.alike].filter((asked) => !chosen.has(asked));
  return row === undefined ? [] : [{ ...doubt, row, alike }];
}

const OTHER_KINDS: ReadonlySet<RowReason> = new Set<RowReason>([
  'other-period',
  'difference',
  'rate',
  'struck',
]);

/** Rows with figures that are not counts of the period: they are shown with what they are, and not taken. */
export function isOfOtherKind(reason: RowReason): boolean {
  return OTHER_KINDS.has(reason);
}

/** Rows below rows: parts over numbered rows are subtotals; "1.1" and "-" under a numbered row are of which. */
function nestedRows(drafts: readonly Draft[], ask: Ask): void {
  const isDetail = ({ kind }: Draft) => kind === 'detail';
  const isPart = ({ ordinal }: Draft) => ordinal?.level === 'part';
  if (drafts.some((draft) => isDetail(draft) && draft.ordinal?.level === 'number')) {
    drafts.forEach((part, at) => {
      if (!isDetail(part) || !isPart(part)) return;
      const below = until(drafts, at, (draft) => isPart(draft) || isTotal(draft));
      const details = below.filter((draft) => isDetail(draft) && draft.ordinal?.level === 'number');
      if (details.length === 0) return;
      if (addsUp(part, details)) set(part, 'subtotal', 'subtotal-sum', 0.9);
      else ask('row', part, [{ value: 'subtotal' }, { value: 'detail' }]);
    });
  }
  let within: Draft | null = null;
  for (const draft of drafts) {
    if (draft.reason === 'of-which') within = draft;
    else if (within !== null && draft.kind === 'detail' && draft.ordinal?.level === 'dash')
      set(draft, 'subtotal', 'of-which', 0.85);
    else if (draft.ordinal?.level !== 'dash') within = null;
  }
  drafts.forEach((parent, at) => {
    if (!isDetail(parent) || (parent.ordinal !== null && parent.ordinal.level !== 'number')) return;
    const below = until(drafts, at, (draft) => !isBelow(draft)).filter(isDetail);
    if (below.length === 0) return;
    if (parent.figures === 0) set(parent, 'group', 'no-figures', 0.8);
    else if (addsUp(parent, below)) for (const draft of below) set(draft, 'subtotal', 'of-which', 0.85);
    else for (const draft of below) ask('row', draft, [{ value: 'subtotal' }, { value: 'detail' }]);
  });
}

function isBelow({ ordinal }: Draft): boolean {
  return ordinal?.level === 'decimal' || ordinal?.level === 'dash';
}

function isTotal({ kind, word }: Draft): boolean {
  return kind === 'total' || word === 'subtotal';
}

/** The rows after a place, up to the first where it stops. */
function until(drafts: readonly Draft[], at: number, stop: (draft: Draft) => boolean): Draft[] {
  let end = at + 1;
  for (let draft = drafts[end]; draft !== undefined && !stop(draft); draft = drafts[end]) end += 1;
  return drafts.slice(at + 1, end);
}

/** Struck rows that the total counts all the same are asked about. */
function struckRows({ view, countColumns, chosen }: RowsInput, drafts: Draft[], ask: Ask): void {
  const struck = drafts.filter(({ reason, row }) => reason === 'struck' && !chosen.has(row));
  const total = drafts.find(({ kind }) => kind === 'total');
  if (struck.length === 0 || total === undefined) return;
  const before = struck.map((draft): Draft => ({
    ...draft,
    values: countColumns.map((column) => {
      const { figure } = view.at(draft.row, column);
      return figure.is === 'asked' ? (figure.candidates[0] ?? NaN) : null;
    }),
  }));
  const details = drafts.filter(({ kind }) => kind === 'detail');
  if (addsUp(total, details) || !addsUp(total, [...details, ...before])) return;
  for (const draft of struck) ask('row', draft, [{ value: 'detail' }, { value: 'other' }]);
}

/** Hidden rows count when the total row counts them, and do not when it does not. */
function hiddenRows({ view, chosen }: RowsInput, drafts: Draft[], ask: Ask): void {
  const details = drafts.filter(({ kind }) => kind === 'detail');
  const hidden = details.filter(({ row, figures }) => figures > 0 && view.hiddenRow(row));
  if (hidden.length === 0) return;
  const total = drafts.find(({ kind }) => kind === 'total');
  if (total !== undefined && addsUp(total, details)) return;
  const shown = details.filter(({ row, figures }) => !(figures > 0 && view.hiddenRow(row)));
  const without = total !== undefined && addsUp(total, shown);
  for (const draft of hidden) {
    if (chosen.has(draft.row)) continue;
    if (without) set(draft, 'other', 'no-figures', 0.8);
    else ask('hidden-rows', draft, [{ value: 'detail' }, { value: 'other' }]);
  }
}

function nameRows(input: RowsInput, drafts: Draft[], ask: Ask): RowsResult['subjects'] {
  for (const draft of drafts) if (draft.kind === 'total') draft.key = TOTAL_ROW;
  const details = drafts.filter(({ kind }) => kind === 'detail');
  const named = details.filter(({ label }) => input.units.match(label).found !== undefined);
  const units =
    input.units.size > 0 &&
    named.length > 0 &&
    (input.labelled === 'units' || named.length >= 0.6 * details.length);
  const single = input.form.rows === 'single';
  if (single && !(units && details.length > 1)) {
    singleRow(drafts, details, ask);
    return 'single';
  }
  const asUnits = units || (input.labelled === 'units' && input.units.size > 0);
  for (const draft of details) {
    if (input.labelled === 'mixed') set(draft, 'other', 'open', 0.3);
    else if (draft.label === '') ask('row', draft, [{ value: TOTAL_ROW }, { value: 'other' }]);
    else if (input.labelled === 'procedures') ask('level', draft, [{ value: 'detail' }, { value: 'other' }]);
    else if (asUnits) nameUnit(input, draft, ask);
    else nameField(input, draft);
  }
  return asUnits ? 'units' : 'fields';
}

/** A form of one row takes the one row there is, or the total; of several rows it does not choose. */
function singleRow(drafts: readonly Draft[], details: readonly Draft[], ask: Ask): void {
  const total = drafts.find(({ kind }) => kind === 'total');
  const [only] = details;
  if (total !== undefined) {
    for (const draft of details) set(draft, 'subtotal', 'single', 0.7);
    if (details.length > 0 && !addsUp(total, details))
      ask('row', total, [{ value: TOTAL_ROW }, { value: 'other' }]);
  } else if (details.length === 1 && only !== undefined) {
    set(only, 'total', 'single', 0.9);
    only.key = TOTAL_ROW;
  } else for (const draft of details) ask('row', draft, [{ value: TOTAL_ROW }, { value: 'other' }]);
}

function nameUnit({ units }: RowsInput, draft: Draft, ask: Ask): void {
  const { found, confidence, candidates } = units.match(draft.label);
  if (found === undefined) {
    ask(
      'unit',
      draft,
      candidates.map(({ key }) => ({ value: key })),
    );
    return;
  }
  draft.key = found.key;
  set(draft, 'detail', 'unit', confidence);
}

function nameField({ known }: RowsInput, draft: Draft): void {
  const { found, confidence } = known.match(draft.label);
  draft.key = found?.key ?? rowKey(draft.label);
  if (found === undefined) return;
  draft.label = found.name;
  set(draft, 'detail', 'known-row', confidence);
}

/** One name on several rows: neither is taken, since adding them up may count the same dossiers twice. */
function repeatedKeys(drafts: Draft[], chosen: RowsInput['chosen'], ask: Ask): void {
  const seen = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.key === null || (draft.kind !== 'detail' && draft.kind !== 'total')) continue;
    const same = seen.get(draft.key);
    if (same === undefined) seen.set(draft.key, [draft]);
    else same.push(draft);
  }
  for (const [key, same] of seen) {
    if (same.length < 2) continue;
    const open = same.filter(({ row }) => !chosen.has(row));
    for (const draft of open) {
      draft.key = null;
      ask('row-twice', draft, [{ value: key }]);
    }
  }
}
