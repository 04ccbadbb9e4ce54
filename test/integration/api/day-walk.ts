import { unaccepted } from '../../../addin/pane/overview/review/review';
import type { ExcelPort } from '../../../addin/excel/port';
import { TOTAL_ROW } from '../../../shared/forms/table';
import { takesExplanation } from '../../../shared/judgement/match-explanations';
import type { UnitState } from '../../../shared/overview/matrix';
import { cutOff, periodKey } from '../../../shared/period/period';
import type { FindingBase } from '../../../shared/rules/finding';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { isReporting } from '../../../shared/totals/province-totals';
import { sumTables } from '../../../shared/totals/sum-tables';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit, UnitTree } from '../../../shared/units/unit';
import { makeProvince } from '../../tools/province';
import { fakeWorkbook } from '../../unit/pane/stage/fake-workbook';
import { startMemoryApi } from '../../unit/pane/stage/memory-api';
import { supervisorStage } from '../../unit/pane/stage/province-stage';
import type { Stage } from '../../unit/pane/stage/stage';

/** Units that report before two of them merge. */
const UNITS = 117;
const MADE = { units: UNITS, rows: 4, seed: 7 };
const province = makeProvince(MADE);
/** The same units with other figures: what a clerk sends first, or saves afterwards. */
const otherwise = makeProvince({ ...MADE, seed: 8 });
const { last } = province;
export const { forms } = province;
export const period = periodKey(last);

const AT_ONCE = ['s4', 's5', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9', 'x12'];
const CORRECTED = ['x13', 'x14', 's6'];
const AMENDING = 'x16';
export const EXPLAINING = 's3';
export const MERGED = ['x1', 'x2'];
const DRAFTING = 'x102';
const SILENT = ['x100', 'x101'];
export const WHY = 'Hồ sơ liên thông ghi ở dòng tổng';
/** How much more EXPLAINING states in II.06a (9) than its lĩnh vực make. */
export const MORE = 18;

const MERGER = '2026-03-01';
const SUCCESSOR: Unit = {
  code: 'x200',
  name: 'Xã Hợp Nhất 200',
  kind: 'commune',
  parent: 'p',
  symbol: null,
  validFrom: MERGER,
  validTo: null,
  predecessors: MERGED.map((unit) => ({ unit, on: MERGER })),
};
const treeAfter: UnitTree = {
  ...province.tree,
  units: [
    ...province.tree.units.map((unit) =>
      MERGED.includes(unit.code) ? { ...unit, validTo: '2026-02-28' } : unit,
    ),
    SUCCESSOR,
  ],
};
/** Who reports once they have merged. */
export const reporting = createUnitIndex(treeAfter).openOn(cutOff(last)).filter(isReporting);

export function nameOf(code: string): string {
  return treeAfter.units.find((unit) => unit.code === code)?.name ?? code;
}

export function contentOf(unit: string, of = province): SubmissionContent {
  const made = of.submission(unit, last);
  if (!made) throw new Error(`${unit} does not report`);
  return made.content;
}

/** How a unit’s quarter stands, with what it sent last and what was accepted last. */
export interface Quarter {
  state: UnitState;
  sent?: SubmissionContent;
  accepted?: SubmissionContent;
}

/** What was done, as those who did it would note it down: by code of the units that stored something. */
export type Ledger = ReadonlyMap<string, Quarter>;

/** One day of a supervisor, and of the clerks of 117 units. */
export async function walkDay(port: ExcelPort): Promise<{ on: Stage; ledger: Ledger }> {
  const api = startMemoryApi('2026-03-16T03:00:00Z');
  const on = await supervisorStage({ api, book: { ...fakeWorkbook(), port }, today: '2026-03-16' });
  const ledger = new Map<string, Quarter>();
  const { overview, review } = on.pane;

  async function save(unit: string, content: SubmissionContent, version: number | null): Promise<number> {
    const saved = await api.as(
      `clerk.${unit}`,
      'putSubmission',
      { period, unit },
      { body: content, version },
    );
    return saved.version as number;
  }

  async function send(unit: string, content: SubmissionContent, over: number | null = null): Promise<void> {
    const version = await save(unit, content, over);
    await api.as(`clerk.${unit}`, 'submit', { period, unit }, { version });
    ledger.set(unit, { state: 'submitted', sent: content });
  }

  /** An explanation of everything that the check finds in these figures. */
  async function explained(unit: string, content: SubmissionContent): Promise<SubmissionContent> {
    const body = { period, unit, tables: content.tables };
    const answer = await api.as(`clerk.${unit}`, 'check', {}, { body });
    const found = (answer.findings as FindingBase[]).filter(takesExplanation);
    return { ...content, explanations: found.map(({ code, form, row }) => ({ code, form, row, text: WHY })) };
  }

  async function storeTree(tree: UnitTree): Promise<void> {
    const read = await api.fetch('/api/units', { headers: { authorization: 'Bearer token:admin:tree' } });
    const version = (read.headers.get('etag') ?? '').replace(/"/g, '');
    await api.as('admin', 'putUnits', {}, { body: tree, version });
  }

  function noteAccepted(unit: string): void {
    const { sent } = ledger.get(unit) ?? {};
    if (!sent) throw new Error(`${unit} has sent nothing`);
    ledger.set(unit, { state: 'accepted', sent, accepted: sent });
  }

  /** Looks at one unit, and accepts each of its explanations by name. */
  async function accept(unit: string): Promise<void> {
    review.open(unit);
    await review.load();
    const { open } = on.state().review;
    for (const finding of open ? unaccepted(open) : []) review.acceptExplanation(finding, true);
    await review.accept();
    expect(on.state().review.open?.submission.value?.status).toBe('accepted');
    noteAccepted(unit);
  }

  await storeTree(province.tree);
  const units = province.units.openOn(cutOff(last)).map(({ code }) => code);
  expect(units).toHaveLength(UNITS);
  const others = [...SILENT, DRAFTING, EXPLAINING, ...CORRECTED];
  for (const unit of units) if (!others.includes(unit)) await send(unit, contentOf(unit));
  for (const unit of CORRECTED) await send(unit, contentOf(unit, otherwise));
  await send(EXPLAINING, await explained(EXPLAINING, statingMore(contentOf(EXPLAINING))));
  await save(DRAFTING, contentOf(DRAFTING), null);
  ledger.set(DRAFTING, { state: 'draft' });

  await overview.load();
  review.pickOnly(AT_ONCE);
  await review.acceptPicked();
  expect(on.state().review.outcome).toMatchObject({ all: 10, done: 10, exceptions: [] });
  AT_ONCE.forEach(noteAccepted);

  review.pickOnly(CORRECTED);
  await review.returnPicked('Xem lại cột (9).');
  expect(on.state().review.outcome).toMatchObject({ action: 'return', all: 3, done: 3 });
  for (const unit of CORRECTED) {
    await send(unit, contentOf(unit), 3);
    await accept(unit);
  }

  await accept(AMENDING);
  await review.sendBack('reopen', 'Đính chính theo công văn.');
  await save(AMENDING, contentOf(AMENDING, otherwise), 4);
  ledger.set(AMENDING, { state: 'reopened', accepted: contentOf(AMENDING) });

  // The merger becomes known after both have sent.
  await storeTree(treeAfter);
  for (const unit of MERGED) ledger.delete(unit);
  const both = MERGED.map((unit) => contentOf(unit));
  const tables = sumTables(
    both.map((content) => content.tables),
    forms,
  );
  await send(SUCCESSOR.code, { calendar: 'reporting', texts: {}, explanations: [], tables });
  await overview.load();
  await accept(SUCCESSOR.code);

  await accept(EXPLAINING);
  return { on, ledger };
}

/** A total row that is not what its lĩnh vực make. */
function statingMore(content: SubmissionContent): SubmissionContent {
  return {
    ...content,
    tables: content.tables.map((table) =>
      table.form !== 'II.06a'
        ? table
        : {
            ...table,
            rows: table.rows.map((row) =>
              row.key === TOTAL_ROW
                ? { ...row, cells: { ...row.cells, 9: Number(row.cells['9']) + MORE } }
                : row,
            ),
          },
    ),
  };
}
