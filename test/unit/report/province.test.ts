import type { ReportModel } from '../../../shared/report/model';
import { provinceAnnexes, provinceSections } from '../../../shared/report/province/compose';
import { formatCount } from '../../../shared/language/number';
import { shiftPeriod, type Period } from '../../../shared/period/period';
import { unitTotal } from '../../../shared/rules/check/unit-total';
import { countText } from '../../../shared/report/wording/count-text';
import { provinceTotalsWords } from '../../../shared/totals/words';
import { inSentence } from '../../../shared/units/unit-name';
import { provinceReport as report, textOf } from './province-reports';

/** As sentences write counts. */
const said = (value: number) => countText(value, true);

describe('the province’s report', () => {
  test('states every total as the consolidation has it, and nothing of a single unit as the province’s', () => {
    const { totals, text } = report({});
    const dossiers = totals.forms.find(({ form }) => form === 'II.06a')?.total ?? {};
    const figure = (column: string) => formatCount(dossiers[column]?.known ?? 0, 'vi');
    expect(text).toContain(
      `Tổng số hồ sơ các đơn vị tiếp nhận: ${figure('3')} hồ sơ, trong đó: trực tuyến ${figure('4')}`,
    );
    expect(text).toContain(`Đã giải quyết ${figure('7')} hồ sơ`);
    expect(text).toContain('Cả 09 đơn vị đã gửi số liệu (kể cả chưa duyệt).');
    expect(text).not.toContain('{');
    expect(text).not.toContain('undefined');
  });

  test('opens with of how many units the figures are; the annex by unit names the others with the reason', () => {
    const { totals, text, model } = report({ missing: 40, seed: 5 }, {}, { include: 'accepted' });
    const { leftOut, expected } = totals.units;
    expect(leftOut.length).toBeGreaterThan(1);
    expect(text).toContain(
      `${said(expected - leftOut.length)}/${said(expected)} đơn vị đã được duyệt số liệu`,
    );
    expect(text).toContain(`Còn ${said(leftOut.length)} đơn vị chưa được tính do chưa nhập số liệu.`);
    expect(text.indexOf('chưa được tính')).toBeLessThan(text.indexOf('KẾT QUẢ THỰC HIỆN'));
    const lines = model.annexes[0]?.rows.filter((row) => row[1]?.text.startsWith('Chưa nhập số liệu')) ?? [];
    // A line a group, over all columns.
    expect(lines.length).toBeLessThan(leftOut.length);
    for (const [, cell] of lines) expect(cell?.columns).toBe((model.annexes[0]?.widths.length ?? 0) - 1);
    const named = lines.map(([, cell]) => cell?.text).join('\n');
    for (const { name } of leftOut) expect(named.toLowerCase()).toContain(name.toLowerCase());
  });

  test('names the units that are missing in the text where no annex does', () => {
    const { totals, text } = report({ missing: 40, seed: 5 }, { annexes: [] });
    for (const { name } of totals.units.leftOut) expect(text).toContain(inSentence(name));
  });

  test('never says of some units what it would say of the province', () => {
    const some = report({ missing: 40, seed: 5 }, {}, { include: 'accepted' });
    expect(some.text).not.toContain('toàn tỉnh');
    expect(some.text).toContain('Tổng số hồ sơ các đơn vị tiếp nhận: ít nhất ');
    expect(some.text).toMatch(/đúng và trước hạn của \d+\/\d+ đơn vị đã được duyệt số liệu: /);
    const [byUnits, byFields] = some.model.annexes;
    expect(byUnits?.rows.at(-1)?.[2]?.text).toMatch(/^≥\u00a0/);
    expect(byFields?.rows.at(-1)?.[2]?.text).toMatch(/^≥\u00a0/);
    const all = report({}, {}, { include: 'accepted' });
    expect(all.text).toContain('đúng và trước hạn của toàn tỉnh: ');
    expect(all.text).not.toContain('ít nhất ');
    // What was sent and is not accepted may still fall.
    expect(report({ mixed: true, seed: 3 }).text).toContain('tạm tính ');
  });

  test('calls a sum with blanks a least figure, in the text and in the annex', () => {
    const { text, model, totals } = report({ slips: 100, seed: 2 });
    const form = totals.forms.find(({ total }) => Object.values(total).some(({ blanks }) => blanks > 0));
    expect(form).toBeDefined();
    expect(text).toContain('Một số cột có đơn vị để trống');
    expect(text).toContain(`Biểu ${form?.form ?? ''}, cột (`);
    expect(text).toMatch(/ \(tính trên \d+\/09 đơn vị có đủ số liệu\)/);
    expect(model.annexes.some(({ notes }) => notes.some((note) => note.includes('số tối thiểu')))).toBe(true);
  });

  test('shows the groups of the consolidated form with their units and the total', () => {
    const { model, totals } = report({ units: 12 });
    const form = totals.forms.find((one) => one.form === 'II.06a');
    const table = model.body.find((block) => block.type === 'table');
    const rows = table?.type === 'table' ? table.rows : [];
    expect(rows.map(([name]) => name?.replace(/ \(.*/, ''))).toEqual([
      'Sở, ban, ngành',
      'Xã, phường, đặc khu',
      'Tổng',
    ]);
    expect(rows.at(-1)?.[1]).toBe(formatCount(form?.total['3']?.known ?? 0, 'vi'));
    const [byUnits] = model.annexes;
    expect(byUnits?.rows[0]?.map((cell) => cell.text).slice(0, 2)).toEqual(['I', 'Sở, ban, ngành (2/2)']);
    expect(byUnits?.rows).toHaveLength(12 + 2 + 1);
  });

  test('before districts ended they are a group of their own, of the form that the law numbered then', () => {
    const { model } = report({ last: { year: 2024, quarter: 2 }, units: 20 });
    const labels = model.annexes[0]?.rows.map((row) => row[1]?.text ?? '') ?? [];
    expect(labels.some((label) => label.startsWith('Huyện, thị xã, thành phố ('))).toBe(true);
    expect(model.annexes[0]?.formNumber).toBe('Tổng hợp từ Biểu số II.06a/VPCP/KSTT');
    expect(report({}).model.annexes[0]?.formNumber).toBe('');
  });

  test('draws who is late, and how much comes online, from the same figures', () => {
    const { model, totals } = report({ units: 12 });
    const charts = model.body.flatMap((block) => (block.type === 'chart' ? [block] : []));
    const lines =
      totals.forms.find((one) => one.form === 'II.06a')?.groups.flatMap((group) => group.lines) ?? [];
    const late = lines.map(({ cells }) => (cells['10'] ?? 0) + (cells['13'] ?? 0)).sort((a, b) => b - a);
    expect(charts.map(({ kind }) => kind)).toEqual(['bar', 'column']);
    expect(charts[0]?.series[0]?.values).toEqual(late.filter((value) => value > 0).slice(0, 10));
    expect(charts[1]?.categories).toEqual(['Sở, ban, ngành', 'Xã, phường, đặc khu']);
  });

  test('compares with earlier quarters over the units of both, rates in percentage points', () => {
    const { province } = report({});
    const tables = (code: string, period: Period) => province.submission(code, period)?.tables ?? [];
    const then = shiftPeriod(province.last, -1);
    const both = province.units
      .openOn('2026-03-14')
      .filter(({ kind }) => kind !== 'province')
      .slice(0, 2);
    const compared = [
      {
        period: then,
        units: both.map(({ code }) => ({
          unit: code,
          now: tables(code, province.last),
          then: tables(code, then),
        })),
      },
    ];
    const { model, text } = report({}, {}, { compared });
    const table = model.body.find((block) => block.type === 'table' && block.headings[0] === 'Chỉ tiêu');
    const rows = table?.type === 'table' ? table.rows : [];
    const received = (period: Period) =>
      both.reduce(
        (sum, { code }) =>
          sum +
          (unitTotal(
            tables(code, period).find(({ form }) => form === 'II.06a'),
            '3',
          ) ?? 0),
        0,
      );
    expect(text).toContain('tính trên 02 đơn vị có số liệu của cả hai kỳ:');
    expect(rows[0]?.slice(0, 3)).toEqual([
      'Số hồ sơ tiếp nhận',
      formatCount(received(then), 'vi'),
      formatCount(received(province.last), 'vi'),
    ]);
    expect(rows[2]?.[3]).toMatch(/^[+-]?\d+(,\d\d)?\u00a0điểm\u00a0%$/);
    expect(report({}).text).toContain('Chưa có đơn vị nào có số liệu của cả hai kỳ');
  });

  test('says what is lacking where the figures show it, and asks for it of whom it concerns', () => {
    const { text, totals } = report({ units: 12, missing: 20, seed: 8 }, {}, { include: 'accepted' });
    const lines =
      totals.forms.find((one) => one.form === 'II.06a')?.groups.flatMap((group) => group.lines) ?? [];
    const late = lines.reduce((sum, { cells }) => sum + (cells['10'] ?? 0) + (cells['13'] ?? 0), 0);
    expect(late).toBeGreaterThan(0);
    expect(text).toContain(`Nguyên nhân cụ thể của ${late} hồ sơ quá hạn`);
    expect(text).toContain(`${said(totals.units.leftOut.length)}/12 đơn vị chưa có số liệu được tính`);
    expect(text).toContain(
      'Đôn đốc các đơn vị chưa gửi hoặc chưa gửi lại hoàn thành số liệu của kỳ báo cáo: ',
    );
    expect(text).toMatch(/Yêu cầu .*UBND (xã|phường) .+ báo cáo nguyên nhân/);
    // Those above are asked for nothing that the province's own units have to do.
    expect(text.slice(text.indexOf('V. KIẾN NGHỊ'))).not.toContain('báo cáo nguyên nhân');
  });

  test('urges no unit whose figures only wait to be accepted, and tells of lateness whose it is', () => {
    const { text, totals } = report({ units: 12, mixed: true, seed: 3 }, {}, { include: 'accepted' });
    const { leftOut } = totals.units;
    const waiting = leftOut.filter(({ reason }) => reason === 'not-accepted');
    const urged = /Đôn đốc các đơn vị [^:\n]*: (.*)\./.exec(text)?.[1] ?? '';
    expect(waiting).not.toEqual([]);
    for (const { name } of waiting) expect(urged).not.toContain(inSentence(name));
    for (const { name, reason } of leftOut) {
      if (reason !== 'not-accepted') expect(urged).toContain(inSentence(name));
    }
    expect(text).not.toMatch(/^\d+ đơn vị gửi số liệu trễ hạn/m);
  });

  test('keeps what has to be looked at again in an annex that comes where it is named', () => {
    const plain = report({ slips: 100, seed: 4 });
    const broken = plain.totals.forms
      .flatMap(({ findings }) => findings)
      .filter(({ status }) => status === 'fail');
    expect(broken.length).toBeGreaterThan(0);
    const message = broken[0]?.message ?? '';
    const cells = ({ annexes }: ReportModel) =>
      annexes.flatMap(({ rows }) => rows.flat().map((cell) => cell.text));
    expect(plain.text).not.toContain(message);
    expect(cells(plain.model)).not.toContain(message);
    const { model } = report(
      { slips: 100, seed: 4 },
      { annexes: ['checks'] },
      { checks: { outliers: [], unexamined: [{ name: 'Sở A' }] } },
    );
    expect(cells(model)).toContain(message);
    expect(model.annexes.map(({ title }) => title)).toEqual(['KẾT QUẢ KIỂM TRA SỐ LIỆU TỔNG HỢP']);
    expect(model.annexes[0]?.attachedTo).toContain('không gửi kèm Báo cáo');
    expect(model.annexes[0]?.notes).toEqual(['Có số liệu chưa có gì để so sánh: Sở A.']);
    expect(textOf(model)).not.toContain('kèm theo Báo cáo này');
    expect(cells(report({}, { annexes: ['checks'] }).model)).toContain(
      'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột, các biểu.',
    );
  });

  test('ranks units by the index, all of few and the ends of many', () => {
    const few = report({});
    for (const { name } of few.index?.units ?? []) expect(few.text).toContain(name);
    const many = report({ units: 60, rows: 1 });
    const communes = many.index?.units.filter(({ group }) => group === 'commune').length ?? 0;
    expect(many.text).toContain(
      `Xã, phường, đặc khu: 10 đơn vị đứng đầu và 10 đơn vị đứng cuối trong ${communes} đơn vị`,
    );
    const ranking = many.model.body.filter((block) => block.type === 'table').at(-1);
    expect(ranking?.type === 'table' && ranking.rows.length).toBe(20);
  });

  test('is a draft of the people’s committee to the ministry of the day, with number and signature open', () => {
    const { model } = report({});
    expect(model.watermark).toBe('DỰ THẢO');
    expect(model.head.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU']);
    expect(model.addressees).toEqual(['Bộ Tư pháp']);
    expect(report({ last: { year: 2024, quarter: 2 } }).model.addressees).toEqual(['Văn phòng Chính phủ']);
  });

  test('bears the day on which it is made', () => {
    expect(report({}).model.head.placeAndDate).toContain('ngày 20 tháng 3 năm 2026');
  });

  test('ranks departments and communes apart, and says what counts of how many units', () => {
    const { model, text, index } = report({ units: 12 });
    const rankings = model.body.filter((block) => block.type === 'table').slice(-2);
    const sizes = (['department', 'commune'] as const).map(
      (group) => index?.units.filter((unit) => unit.group === group).length,
    );
    expect(rankings.map((block) => (block.type === 'table' ? block.rows.length : 0))).toEqual(sizes);
    expect(text).toContain('tính theo số liệu đã gửi của cả 12 đơn vị, kể cả chưa duyệt');
  });

  test('is the same for the same figures', () => {
    expect(report({ mixed: true }).model).toEqual(report({ mixed: true }).model);
  });
});

describe('what is chosen of it', () => {
  const partsOf = ({ body }: ReportModel) =>
    body.flatMap((block) => (block.type === 'part' ? [block.text] : []));

  test('is numbered without holes, and what the figures cover is always told', () => {
    const { model, text } = report({ missing: 40, seed: 5 }, { sections: ['II', 'V'], annexes: ['K01'] });
    expect(text).toContain('chưa được tính');
    expect(partsOf(model).map((part) => part.split('.')[0])).toEqual(['I', 'II']);
    expect(model.annexes.map(({ heading }) => heading)).toEqual(['Phụ lục']);
    expect(partsOf(report({}, { sections: ['III.2'] }).model)).toEqual(['I. ĐÁNH GIÁ CHUNG']);
  });

  test('everything is the report as it is', () => {
    const { model, province } = report({});
    const sections = provinceSections().map(({ id }) => id);
    const annexes = provinceAnnexes(province.forms.map(({ code }) => code)).map(({ id }) => id);
    const named = annexes.filter((id) => id !== 'checks');
    expect(report({}, { sections, annexes: named }).model).toEqual(model);
  });

  test('lists the scores of the units that are named, with their place among all', () => {
    const { index } = report({});
    const communes = (index?.units ?? []).filter(({ group }) => group === 'commune');
    const [first, ...named] = communes.slice(0, 3);
    const { text } = report({}, { units: named.map(({ unit }) => unit) });
    const name = provinceTotalsWords.vi.group.commune;
    expect(text).toContain(`${name}: 02 trong ${said(communes.length)} đơn vị:\n${named[0]?.name} |`);
    expect(text).toContain(`${named[1]?.name} |`);
    expect(text).not.toContain(`${first?.name} |`);
    expect(report({}, { units: [] }).text).not.toContain('Điểm và thứ hạng');
  });
});
