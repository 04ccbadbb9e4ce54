import { referenceContent } from '../../../functions/local/seed/reference';
import {
  countStandings,
  isOpen,
  standingOf,
  STANDINGS,
  type StandingCounts,
} from '../../../shared/judgement/standing';
import type { FindingBase } from '../../../shared/rules/finding';
import { MARKS } from '../../../shared/sheet/styles';
import { sheetWords } from '../../../shared/sheet/words';
import { cellChanges } from '../../../shared/submission/changes';
import type { Explanation, SubmissionContent, SubmissionStatus } from '../../../shared/submission/submission';
import { cellOfKey, holds, openSnapshot, Workbook, type Sheet } from '../../../workbench/excel';
import { xlsxToSnapshot } from '../../../workbench/excel/node';
import { Seeded } from '../../tools/seeded';
import { fakeWorkbook } from '../../unit/pane/stage/fake-workbook';
import { drawnStage, settle as settlePane, type Stage } from '../../unit/pane/stage/stage';
import { closeOffices, openOffice, settle, valueOf, type Office } from './office';

const PLACE = { period: '2024-Q2', unit: 'skhcn' };
/** Cells of the first row of K01 that break its relations or mend them, with the figures that are typed there. */
const TYPED = { C7: [58, 56, 60], J7: [49, 51, 40], L7: [3, 0, 5] } as const;
const NUMBERING_ROW = 6;
const ROW = 7;
const TOTAL = 12;
const MARKER = 'Kiểm tra';

interface Stored extends SubmissionContent {
  version: number;
  status: SubmissionStatus;
  findings: FindingBase[];
}

interface Faces {
  on: Stage;
  office: Office;
}

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

async function open(): Promise<Faces> {
  const office = await openOffice();
  const on = await drawnStage({ book: { ...fakeWorkbook(), port: office.port } });
  const row = referenceContent.tables.find(({ form }) => form === 'K01')?.rows[0];
  const figures = Array.from({ length: 13 }, (_, at) => row?.cells[String(at + 3)]);
  office.userEdit(office.sheet('K01').name, 'B7:O7', [
    ['Hoạt động khoa học và công nghệ', ...figures.map((figure) => Number(figure ?? 0))],
  ]);
  await quiet({ on, office });
  return { on, office };
}

/** Until nothing is under way: events, readings, answers and marks have all arrived. */
async function quiet({ on }: Faces): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await settle();
    await on.clock.pass(2_000);
    await settlePane();
  }
}

const stored = (on: Stage) =>
  on.api.as('clerk.skhcn', 'getSubmission', PLACE).then(
    (answer) => answer as unknown as Stored,
    () => null,
  );

const content = ({ calendar, tables, texts, explanations }: SubmissionContent) => ({
  calendar,
  tables,
  texts,
  explanations,
});

/** What people do, each where it is possible; what is not is passed over. */
const ACTIONS: Record<string, (faces: Faces, pick: Seeded) => Promise<unknown>> = {
  type: async ({ office }, pick) => {
    const cell = pick.of(Object.keys(TYPED) as (keyof typeof TYPED)[]);
    office.userEdit(office.sheet('K01').name, cell, [[pick.of(TYPED[cell])]]);
  },
  explain: async ({ on }, pick) => {
    const { judgement, draft } = on.quarter();
    const open = judgement.findings.filter((one) => isOpen(one, draft.content.explanations));
    if (open.length > 0) on.pane.check.explain(pick.of(open), 'Cổng dịch vụ công chưa cập nhật danh mục.');
  },
  takeBack: async ({ on }, pick) => {
    const { judgement, draft } = on.quarter();
    const explained = judgement.findings.filter(
      (one) => standingOf(one, draft.content.explanations) === 'explained',
    );
    if (explained.length > 0) on.pane.check.explain(pick.of(explained), '');
  },
  save: ({ on }) => on.pane.send.save(false),
  send: async ({ on }) => {
    await on.pane.send.askSubmit();
    on.pane.send.because('Đã đối chiếu sổ theo dõi của đơn vị.');
    return on.pane.send.save(true);
  },
  sendBack: async ({ on }) => {
    const now = await stored(on);
    if (now?.status !== 'submitted') return;
    const body = { reason: 'Xem lại biểu K01.' };
    await on.api.as('supervisor', 'return', PLACE, { body, version: now.version });
    on.pane.show('quarter');
  },
  accept: async ({ on }) => {
    const now = await stored(on);
    if (now?.status !== 'submitted') return;
    const accepted = now.findings
      .filter((one) => standingOf(one, now.explanations) === 'explained')
      .map(({ code, form, row }) => ({ code, form, row }));
    await on.api.as('supervisor', 'accept', PLACE, {
      body: { acceptedExplanations: accepted },
      version: now.version,
    });
    on.pane.show('quarter');
  },
  reopen: async ({ on }) => {
    const now = await stored(on);
    if (now?.status !== 'accepted') return;
    const body = { reason: 'Số liệu cần xem lại.' };
    await on.api.as('admin', 'reopen', PLACE, { body, version: now.version });
    on.pane.show('quarter');
  },
  merge: async ({ on }, pick) => {
    const now = await stored(on);
    if (now === null || now.status === 'submitted' || now.status === 'accepted') return;
    const text = JSON.stringify(content(now))
      .replace('"12":3', '"12":5')
      .replace(/danh mục\./g, 'thủ tục.');
    await on.api.as('clerk.skhcn', 'putSubmission', PLACE, { body: JSON.parse(text), version: now.version });
    await on.pane.quarter.look();
    await settlePane();
    on.pane.send.compare();
    on.pane.send.chooseAll(pick.chance(0.5) ? 'mine' : 'theirs');
    await on.pane.send.finishMerge();
  },
  redraw: async ({ on }) => {
    await on.pane.quarter.draw();
    if (on.state().question) await on.pane.quarter.replace();
  },
};

/** The levels that each cell of a sheet is marked with. */
function marksOf(sheet: Sheet, row: number, column: number): string[] {
  return sheet.state.conditionalFormats.flatMap(({ areas, properties }) => {
    const level = /KHOP (\w+)/.exec(String(properties['custom/rule/formula']))?.[1];
    const here = areas.some((area) => holds(area, row - 1, column - 1));
    return level !== undefined && here ? [level] : [];
  });
}

function markerColumn(sheet: Sheet): number {
  const key = [...sheet.state.cells].find(([, cell]) => cell.value === MARKER)?.[0] ?? 0;
  return cellOfKey(key)[1] + 1;
}

/** As it is, where the pane does not say that it waits, and once the clerk has asked. */
async function compareMarks(faces: Faces): Promise<void> {
  const { quarter } = faces.on.pane;
  if (faces.on.quarter().workbook.unmarked === null) compareSheet(faces);
  await quarter.live.check();
  await quiet(faces);
  expect(faces.on.quarter().workbook.unmarked).toBeNull();
  compareSheet(faces);
}

/** The sheet says of the row of K01 what the pane says of it. */
function compareSheet({ on, office }: Faces): void {
  const { judgement, draft, frame } = on.quarter();
  const { explanations } = draft.content;
  const sheet = office.sheet('K01');
  const failed = judgement.findings.filter(({ form, status }) => form === 'K01' && status === 'fail');
  const keys = frame.forms.find(({ code }) => code === 'K01')?.columns.map(({ key }) => key) ?? [];
  const wordsOf = (row: number) => String(valueOf(sheet, row, markerColumn(sheet)) ?? '');
  const words = `${wordsOf(ROW)}\n${wordsOf(TOTAL)}`;
  for (const finding of failed) {
    const standing = standingOf(finding, explanations);
    const row = finding.row === 'total' ? TOTAL : ROW;
    // The marker cell says the gravest line of its row.
    const beside = failed
      .filter((one) => one.row === finding.row)
      .map((one) => standingOf(one, explanations));
    const gravest = STANDINGS.find((one) => beside.includes(one)) ?? standing;
    expect(wordsOf(row).startsWith(MARKS[gravest].symbol)).toBe(true);
    for (const key of finding.cells) {
      const others = failed
        .filter((one) => one.row === finding.row && one.cells.includes(key))
        .map((one) => standingOf(one, explanations));
      const [level] = marksOf(sheet, row, keys.indexOf(key) + 1);
      const loud = ['error', 'query', 'info', 'suspect'];
      // A cell may also be wrong in what is still open beside.
      const asked = failed.some((one) => isOpen(one, explanations)) ? ['suspect'] : [];
      const expected = standing === 'explained' ? [...others, ...asked] : loud;
      expect(expected).toContain(level);
    }
  }
  if (!failed.some((one) => standingOf(one, explanations) === 'explained')) expect(words).not.toContain('✓');
  if (!failed.some((one) => standingOf(one, explanations) === 'error')) expect(words).not.toContain('✗');
  const sent = draft.status === 'submitted' || draft.status === 'accepted';
  const changed = sent ? cellChanges(draft.base?.tables ?? [], draft.content.tables) : [];
  const form = String(valueOf(sheet, NUMBERING_ROW, markerColumn(sheet)) ?? '');
  expect(form.includes('≠')).toBe(changed.some((one) => one.form === 'K01'));
}

/** What the cover of the downloaded workbook counts, and the state that it names. */
async function coverOf(on: Stage): Promise<{ counts: StandingCounts; texts: unknown[] }> {
  const answer = await on.api.fetch('/api/submissions/2024-Q2/skhcn/workbook.xlsx', {
    headers: { authorization: 'Bearer token:clerk.skhcn:file' },
  });
  const { snapshot } = await xlsxToSnapshot(new Uint8Array(await answer.arrayBuffer()), 'file.xlsx');
  const workbook = new Workbook();
  openSnapshot(workbook, snapshot);
  const cells = [...(workbook.sheets[0]?.state.cells ?? [])];
  const at = new Map(cells.map(([key, { value }]) => [key, value]));
  const { findingsOf } = sheetWords.vi.cover;
  const counts = Object.fromEntries(
    STANDINGS.map((standing) => {
      const [key = -1] = cells.find(([, { value }]) => value === findingsOf[standing]) ?? [];
      return [standing, at.get(key + 1)];
    }),
  );
  return { counts: counts as StandingCounts, texts: [...at.values()] };
}

/** Server, overview and, where asked for, the file say of what is stored what the pane says of it. */
async function compareServer({ on }: Faces, file: boolean): Promise<void> {
  const now = await stored(on);
  if (now === null) return;
  const { draft, judgement } = on.quarter();
  expect({ status: draft.status, version: draft.version }).toEqual({
    status: now.status,
    version: now.version,
  });
  const counts = countStandings(now.findings, now.explanations);
  const saved = (explanations: readonly Explanation[]) =>
    JSON.stringify(explanations.filter(({ text }) => text));
  const same =
    cellChanges(now.tables, draft.content.tables).length === 0 &&
    saved(now.explanations) === saved(draft.content.explanations);
  if (same) expect(countStandings(judgement.findings, draft.content.explanations)).toEqual(counts);
  const overview = (await on.api.as('supervisor', 'getOverview', { period: '2024-Q2' })) as unknown as {
    matrix: { rows: { unit: string; findings: Record<string, number> }[] };
  };
  expect(overview.matrix.rows.find(({ unit }) => unit === 'skhcn')?.findings).toEqual({
    errorsOpen: counts.error,
    queriesOpen: counts.query,
    explained: counts.explained,
  });
  if (!file) return;
  const cover = await coverOf(on);
  expect(cover.counts).toEqual(counts);
  expect(cover.texts).toContain(sheetWords.vi.status[now.status]);
}

test.each([1, 2, 3])(
  'whatever people do, all faces say the same (seed %i)',
  async (seed) => {
    const pick = new Seeded(seed);
    const faces = await open();
    await compareMarks(faces);
    const done: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      const name = pick.of(Object.keys(ACTIONS));
      done.push(name);
      try {
        await ACTIONS[name]?.(faces, pick);
        await quiet(faces);
        await compareMarks(faces);
        await compareServer(faces, step % 4 === 3);
      } catch (error) {
        throw new Error(`after ${done.join(', ')}: ${String(error)}`, { cause: error });
      }
    }
  },
  180_000,
);
