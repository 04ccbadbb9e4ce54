import { groupCounts } from '../../../addin/pane/overview/progress/outlooks';
import { drilled } from '../../../addin/pane/overview/totals/drilled';
import { UNIT_STATES, type UnitState } from '../../../shared/overview/matrix';
import { overviewWords } from '../../../shared/overview/words';
import { provinceWords } from '../../../shared/sheet/province/words';
import type { Include } from '../../../shared/totals/province-totals';
import type { WordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../../../shared/totals/words';
import { inSentence } from '../../../shared/units/unit-name';
import { answerOf } from '../../unit/pane/stage/province-stage';
import type { Stage } from '../../unit/pane/stage/stage';
import { closeOffices, openOffice, type Office } from '../addin-excel/office';
import {
  sheetsOfFile,
  sheetsOfWorkbook,
  textOf,
  toldByCsv,
  toldByReport,
  wordsOf,
  toldBySheets,
  toldByTotals,
  unitsBySheets,
  type CsvTold,
  type Figures,
  type ReportTold,
  type Sheets,
  type Told,
} from './day-faces';
import { add, leftOut, leftToTell, unitsLeft } from './day-left';
import { leftToSay, saidBy, valueOf } from './day-sentences';
import {
  EXPLAINING,
  forms,
  MERGED,
  MORE,
  nameOf,
  period,
  reporting,
  walkDay,
  WHY,
  type Ledger,
} from './day-walk';

const { sheets: sheetNames } = provinceWords.vi;
/** Of all dossiers, those handled or kept within their time. */
const ON_TIME = '2.1';
const SUPERVISOR = { authorization: 'Bearer token:supervisor:files' };

interface Exported {
  totals: WordedProvinceTotals;
  csv: CsvTold;
  /** The text of the annex of what has to be looked at again. */
  checks: string;
  report: ReportTold;
  sheets: Sheets;
}

let office: Office;
let on: Stage;
let ledger: Ledger;
let files: Exported;
let pane: { totals: WordedProvinceTotals; sheets: Sheets };

beforeAll(async () => {
  office = await openOffice({ timeoutMs: 60_000 });
  ({ on, ledger } = await walkDay(office.port));
  files = await exported();
  pane = await lookedAt('accepted');
});
afterAll(() => {
  expect(closeOffices()).toEqual([]);
});

async function exported(): Promise<Exported> {
  await on.pane.exports.load();
  await on.pane.exports.run();
  expect(on.state().notice?.intent).toBe('success');
  const bytesOf = async (address: string) => {
    const answer = await on.api.fetch(`/api/${address}`, { headers: SUPERVISOR });
    return new Uint8Array(await answer.arrayBuffer());
  };
  const read = (file: string) => bytesOf(`exports/${period}/${file}`);
  const text = async (file: string) => new TextDecoder().decode(await read(file));
  const { totals } = JSON.parse(await text('tong-hop.json')) as { totals: WordedProvinceTotals };
  return {
    totals,
    csv: toldByCsv(await text('tong-hop.csv'), forms),
    report: toldByReport(await read('bao-cao.docx'), forms),
    checks: wordsOf(await bytesOf(`totals/${period}/report.docx?annexes=checks`)),
    sheets: await sheetsOfFile(await read('tong-hop.xlsx')),
  };
}

/** The pane's totals, and the workbook that it draws. */
async function lookedAt(include: Include): Promise<typeof pane> {
  await on.pane.overview.count(include);
  await on.pane.overview.load();
  await on.pane.totals.load();
  await on.pane.overview.draw();
  expect(on.state().notice?.intent).toBe('success');
  const { value } = on.state().totals.read;
  if (!value) throw new Error('the totals are not read');
  return { totals: value.totals, sheets: sheetsOfWorkbook(office.workbook) };
}

const overviewSheets = () => [pane, files].map(({ sheets }) => textOf(sheets, sheetNames.overview));

describe('after a supervisor’s day every face tells', () => {
  test.each<[string, () => Told]>([
    ['the pane', () => toldByTotals(pane.totals)],
    ['the drawn workbook', () => toldBySheets(pane.sheets, forms)],
    ['the exported workbook', () => toldBySheets(files.sheets, forms)],
    ['the exported CSV', () => files.csv.told],
    ['the exported JSON', () => toldByTotals(files.totals)],
  ])('the same figures by unit, group and lĩnh vực, and what counts as what: %s', (_face, told) => {
    expect(told()).toEqual(leftToTell(ledger, 'accepted'));
  });

  test('the same by lĩnh vực: the report', () => {
    const byField = Object.entries(leftToTell(ledger, 'accepted')).map(([form, told]) => [
      form,
      told.byField,
    ]);
    expect(files.report.byField).toEqual(Object.fromEntries(byField));
  });

  test('the same in the sentences of the report', () => {
    expect(saidBy(files.report.text)).toEqual(leftToSay(leftToTell(ledger, 'accepted')));
  });

  test.each<Include>(['accepted', 'submitted'])('the same where units are compared: %s', async (include) => {
    await on.pane.overview.count(include);
    await on.pane.comparison.load();
    const read = on.pane.comparison.store.getState().read.value;
    if (!read) throw new Error('the comparison is not read');
    const place = read.indicators.indexOf(ON_TIME);
    const told = leftToTell(ledger, include);
    const counts = (unit: string) => ({
      numerator: (valueOf('notLate', told, unit) ?? NaN) + (valueOf('pendingWithin', told, unit) ?? NaN),
      denominator: (valueOf('resolved', told, unit) ?? NaN) + (valueOf('pending', told, unit) ?? NaN),
    });
    const { units = {} } = told['II.06a']?.byUnit ?? {};
    const compared = read.units.map(({ name, status, counts: own }) => [name, { status, ...own[place] }]);
    expect(Object.fromEntries(compared)).toEqual(
      Object.fromEntries(
        Object.entries(units).map(([name, { counts: status }]) => [name, { status, ...counts(name) }]),
      ),
    );
    const all = Object.keys(units).map(counts);
    expect(read.province[place]).toEqual({
      numerator: all.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: all.reduce((sum, { denominator }) => sum + denominator, 0),
      counted: all.length,
      expected: reporting.length,
    });
  });

  test('lĩnh vực that make the total with the difference that a unit explained', () => {
    const { fields = {}, difference, total } = leftToTell(ledger, 'accepted')['II.06a']?.byField ?? {};
    const sum: Figures = { ...difference };
    for (const field of Object.values(fields)) add(sum, field);
    expect(sum).toEqual(total);
    expect(difference).toEqual({ 9: MORE });
    const [named, ...others] = pane.totals.forms.flatMap(({ differences }) => differences);
    expect(others).toEqual([]);
    expect(named).toMatchObject({ name: nameOf(EXPLAINING), explanation: WHY });
    const message = String(named?.message);
    expect(message).toContain(WHY);
    for (const { sheets } of [pane, files])
      expect(textOf(sheets, sheetNames.fields('II.06a'))).toContain(message);
    expect(files.checks).toContain(message);
  });

  test('the same state of each unit, and errors that are explained', () => {
    const { rows } = answerOf(on).matrix;
    const left = unitsLeft(ledger);
    expect(left[nameOf(EXPLAINING)]?.explained).toBeGreaterThan(0);
    const told = rows.map(({ name, state, findings }) => [name, { state, explained: findings.explained }]);
    expect(Object.fromEntries(told)).toEqual(left);
    expect(unitsBySheets(pane.sheets)).toEqual(left);
    expect(unitsBySheets(files.sheets)).toEqual(left);
  });

  test('how many units are in each state', () => {
    const { matrix } = answerOf(on);
    const left = unitsLeft(ledger);
    const count = (state: UnitState, units = reporting) =>
      units.filter(({ name }) => left[name]?.state === state).length;
    expect(groupCounts(matrix).at(-1)).toEqual({
      group: null,
      all: reporting.length,
      accepted: count('accepted'),
      waiting: count('submitted'),
      sentBack: count('returned') + count('reopened'),
      unsent: count('missing') + count('draft'),
    });
    for (const { group, units } of matrix.counts) {
      const own = reporting.filter(({ kind }) => kind === group);
      for (const state of UNIT_STATES) expect(units[state]).toBe(count(state, own));
      const present = UNIT_STATES.filter((state) => count(state, own) > 0);
      for (const sheet of overviewSheets()) {
        const line = sheet
          .split('\n')
          .find((one) => one.startsWith(`${provinceTotalsWords.vi.group[group]} (`));
        const told = line?.match(/\p{L}[\p{L} ]* \d+(?= ·|$)/gu) ?? [];
        expect(told.sort()).toEqual(
          present.map((state) => `${overviewWords.vi.state[state]} ${count(state, own)}`).sort(),
        );
      }
    }
  });

  test('who is left out, and why', () => {
    const left = leftOut(ledger);
    for (const { totals } of [pane, files]) {
      const told = totals.units.leftOut.map(({ name, reason }) => [name, reason]);
      expect(Object.fromEntries(told)).toEqual(left);
    }
    const words = provinceTotalsWords.vi.missingReason;
    const worded = Object.fromEntries(Object.entries(left).map(([name, reason]) => [name, words[reason]]));
    expect(files.csv.leftOut).toEqual(Object.fromEntries(forms.map(({ code }) => [code, worded])));
  });

  test('how many units count, in the same sentences', () => {
    for (const { totals } of [pane, files]) {
      expect(totals.units).toMatchObject({ expected: 116, accepted: 15, submitted: 0, amending: 1 });
    }
    const { coverage } = pane.totals;
    expect(coverage[0]).toBe('Tổng hợp số liệu đã duyệt của 16/116 đơn vị.');
    expect(coverage[2]).toMatch(/^Trong đó 1 đơn vị đang điều chỉnh số liệu/);
    for (const sentence of coverage) {
      for (const text of overviewSheets()) expect(text).toContain(sentence);
    }
    expect(files.report.text).toContain('16/116 đơn vị đã được duyệt số liệu');
  });

  test('a total that is followed down with the sign that it has among the others', async () => {
    await on.pane.overview.count('accepted');
    await on.pane.totals.load();
    const { value } = on.state().totals.read;
    if (!value) throw new Error('the totals are not read');
    const signs = (['total', 'group:department', 'group:commune'] as const).map(
      (row) => drilled(value, { form: 'II.06a', row, column: '3' }, 'vi').sign,
    );
    // A commune amends its figures, so that those of communes may still fall.
    expect(signs).toEqual(['~ ', '≥ ', '~ ']);
  });

  test('that what two communes sent before they merged does not count', () => {
    for (const unit of MERGED) {
      const message = provinceTotalsWords.vi.unitNotOpen(inSentence(nameOf(unit)));
      for (const { totals } of [pane, files]) {
        expect(totals.findings.map((finding) => finding.message)).toContain(message);
      }
      for (const text of [files.checks, ...overviewSheets()]) expect(text).toContain(message);
    }
  });

  test('figures that wait to be accepted as such, once they are asked for', async () => {
    const { totals, sheets } = await lookedAt('submitted');
    const left = leftToTell(ledger, 'submitted');
    expect(toldByTotals(totals)).toEqual(left);
    expect(toldBySheets(sheets, forms)).toEqual(left);
    expect(totals.units).toMatchObject({ accepted: 15, submitted: 97, amending: 1 });
  });
});
