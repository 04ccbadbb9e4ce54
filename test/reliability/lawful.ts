import { routes, type RouteName } from '../../shared/contract/routes';
import { bundledForms } from '../../shared/forms/documents';
import type { RouteContract } from '../../shared/contract/routes/route';
import { periodKey, shiftPeriod } from '../../shared/period/period';
import type { Table } from '../../shared/forms/table';
import { rememberMapping } from '../../shared/intake/mapping/mapping';
import { recognise } from '../../shared/intake/recognise/recognise';
import { sampleContext } from '../fixtures/intake/context';
import { samples } from '../fixtures/intake/make';
import type { MadeProvince } from '../tools/province';
import type { Seeded } from '../tools/seeded';
import type { Request } from './caller';

/** Gives lawful requests of every route, over the units and quarters of a made province. */
export interface Lawful {
  request(route: RouteName): Request & { unit: string };
}

const grids = samples().map((sample) => sample.grids);
const mappings = grids.flatMap((each) => recognise(each, sampleContext).tables).map(rememberMapping);

export function lawfulRequests(province: MadeProvince, random: Seeded): Lawful {
  const made = [...province.submissions(province.last)];
  const reported = periodKey(province.last);
  const periods = [reported, reported, reported, periodKey(shiftPeriod(province.last, -1)), '2024-Q2'];
  const year = String(province.last.year);

  const bodies: Partial<Record<RouteName, (unit: string, tables: Table[]) => unknown>> = {
    putUnits: () => province.tree,
    putForm: () => random.of(bundledForms),
    check: (unit, tables) => ({ period: reported, unit, tables }),
    locate: (unit, tables) => ({
      period: reported,
      unit,
      tables: tables.map(withSlip),
      pinned: [{ form: 'II.06a', row: 'total', column: '3' }],
    }),
    intake: (unit) => ({ period: reported, unit, grids: random.of(grids) }),
    checkText: (unit) => ({
      period: reported,
      unit,
      text: 'Trong quý tiếp nhận 120 hồ sơ, trong đó trực tuyến 100 hồ sơ, trực tiếp 20 hồ sơ; đã giải quyết 118 hồ sơ, đạt 98,3 %.',
    }),
    putMapping: () => random.of(mappings),
    putSubmission: (_unit, tables) => ({
      calendar: 'reporting',
      tables: random.chance(0.3) ? tables.map(withSlip) : tables,
      texts: { 'II.2': 'Không có khó khăn.' },
      explanations: [
        { code: 'II.06a.flow', form: 'II.06a', row: 'total', text: 'Đã kiểm tra với sổ theo dõi hồ sơ.' },
      ],
    }),
    submit: () => ({}),
    accept: () => ({ acceptedExplanations: [{ code: 'II.06a.flow', form: 'II.06a', row: 'total' }] }),
    return: () => ({ reason: 'Đề nghị kiểm tra lại cột (3).' }),
    reopen: () => ({ reason: 'Bổ sung hồ sơ sót.' }),
    postComment: () => ({
      kind: 'comment',
      form: 'II.06a',
      row: 'total',
      column: '3',
      text: 'Đề nghị xem lại.',
    }),
    postReminder: () => ({
      way: 'copied',
      to: '',
      subject: 'Nhắc gửi số liệu',
      text: 'Kính đề nghị quý đơn vị gửi.',
    }),
    putGivenFigures: () => ({
      figures: [{ indicator: '5.7', numerator: random.below(10), denominator: 20 }],
    }),
  };

  function withSlip(table: Table): Table {
    const slip = random.below(table.rows.length);
    return {
      ...table,
      rows: table.rows.map((row, index) =>
        index === slip ? { ...row, cells: { ...row.cells, '3': random.below(500) } } : row,
      ),
    };
  }

  return {
    request(route) {
      const { path, query = {}, spans }: RouteContract = routes[route];
      const { unit, content } = random.of(made);
      const values = {
        period: spans && random.chance(0.2) ? `${year}-${random.of(['H1', '9M', 'Y'])}` : random.of(periods),
        span: `${year}-${random.of(['H1', '9M', 'Y'])}`,
        unit,
        code: random.of(province.forms).code,
        signature: random.of(mappings).signature,
        file: random.of(['tong-hop.json', 'tong-hop.csv', 'bao-cao.docx', 'tong-hop.xlsx', 'manifest.json']),
      };
      const named = Object.fromEntries(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, values[name as keyof typeof values]]),
      );
      const asked: Record<string, string> = {
        period: reported,
        unit,
        include: random.of(['accepted', 'submitted']),
        form: 'II.06a',
        row: 'total',
        column: '3',
        verify: '1',
        draft: '1',
      };
      const wanted = Object.keys(query).filter((name) => asked[name] !== undefined && random.chance(0.5));
      const body = bodies[route]?.(unit, content.tables);
      return {
        route,
        unit,
        path: named,
        query: Object.fromEntries(wanted.map((name) => [name, asked[name] ?? ''])),
        ...(body === undefined ? {} : { body: structuredClone(body) }),
      };
    },
  };
}
