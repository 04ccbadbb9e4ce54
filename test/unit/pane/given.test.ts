import { changedFigures, typedCount } from '../../../addin/pane/overview/given/given';
import type { GivenAnswer } from '../../../shared/contract/given-figures';
import type { ProvinceIndex } from '../../../shared/totals/province-index';
import { arrivals, PERIOD, send, supervisorStage } from './stage/province-stage';
import type { Stage } from './stage/stage';

const PATH = { period: PERIOD };
const E_COPIES = '5.7';

async function given(): Promise<Stage> {
  const on = await supervisorStage();
  await on.pane.given.load();
  return on;
}

const stateOf = ({ pane }: Stage) => pane.given.store.getState();
const statedOf = (on: Stage) => stateOf(on).read.value as GivenAnswer;
/** In 2024 the tree lists no communes, so that the whole is stated too. */
const WHOLE = 161;
const asked = (on: Stage, numerator: number | null, version: number | null, more = {}) => {
  const figures = [{ indicator: E_COPIES, numerator, denominator: WHOLE, ...more }];
  return on.api.as('admin', 'putGivenFigures', PATH, { body: { figures }, version });
};
const refusal = async (call: Promise<unknown>) =>
  JSON.parse(await call.then(String, (error: Error) => error.message)) as {
    code: string;
    errors: { pointer: string; code: string }[];
  };
const indicatorOf = async (on: Stage, period = PERIOD) => {
  const { index } = (await on.api.as('supervisor', 'getTotals', { period })) as unknown as {
    index: ProvinceIndex;
  };
  return index.result.indicators.find(({ id }) => id === E_COPIES);
};

describe('figures that the province states', () => {
  test('are those of indicators that no unit reports, of the communes of the day', async () => {
    const [figure, ...others] = statedOf(await given()).figures;
    expect(others).toEqual([]);
    expect(figure).toMatchObject({
      indicator: E_COPIES,
      numerator: null,
      denominator: null,
      units: 0,
      max: 2,
    });
    const now = await supervisorStage({ today: '2026-03-20' });
    now.api.setNow('2026-03-20T03:00:00Z');
    const { figures } = (await now.api.as('supervisor', 'getGivenFigures', {
      period: '2026-Q1',
    })) as unknown as GivenAnswer;
    expect(figures[0]).toMatchObject({ units: 104, denominator: 104 });
    const more = { indicator: E_COPIES, numerator: 3, denominator: 161 };
    const { errors } = await refusal(
      now.api.as(
        'admin',
        'putGivenFigures',
        { period: '2026-Q1' },
        { body: { figures: [more] }, version: null },
      ),
    );
    expect(errors).toMatchObject([{ pointer: '/figures/0/denominator', code: 'given-whole' }]);
  });

  test('are scored as soon as they are saved, and not while they are not known', async () => {
    const on = await supervisorStage({ today: '2026-03-20' });
    on.api.setNow('2026-03-20T03:00:00Z');
    const path = { period: '2026-Q1' };
    expect(await indicatorOf(on, '2026-Q1')).toMatchObject({ status: 'undecided' });
    const figures = [{ indicator: E_COPIES, numerator: 78 }];
    await on.api.as('supervisor', 'putGivenFigures', path, { body: { figures }, version: null });
    expect(await indicatorOf(on, '2026-Q1')).toMatchObject({ numerator: 78, denominator: 104, points: 1.5 });
    figures[0] = { indicator: E_COPIES, numerator: 0 };
    await on.api.as('supervisor', 'putGivenFigures', path, { body: { figures }, version: 1 });
    expect(await indicatorOf(on, '2026-Q1')).toMatchObject({ status: 'computed', points: 0 });
    const taken = [{ indicator: E_COPIES, numerator: null }];
    await on.api.as('supervisor', 'putGivenFigures', path, { body: { figures: taken }, version: 2 });
    expect(await indicatorOf(on, '2026-Q1')).toMatchObject({ status: 'undecided' });
  });

  test('are saved from the pane, with who stated them and when', async () => {
    const on = await given();
    on.pane.given.type(E_COPIES, { numerator: '120' });
    await on.pane.given.save();
    expect(statedOf(on).version).toBe(0);
    on.pane.given.type(E_COPIES, { denominator: '161' });
    await on.pane.given.save();
    expect(on.state().notice?.text).toBe('Đã lưu số liệu của tỉnh.');
    expect(stateOf(on).typed).toEqual({});
    const [entry] = statedOf(on).history;
    expect(entry).toMatchObject({
      number: 1,
      name: 'supervisor',
      figures: [{ indicator: E_COPIES, numerator: 120, denominator: 161 }],
    });
    arrivals(on);
    await on.pane.given.save();
    expect(arrivals(on)).toEqual([]);
  });

  test('of somebody who saved in between are shown first; what is typed stays', async () => {
    const on = await given();
    await asked(on, 1, null);
    on.pane.given.type(E_COPIES, { numerator: '2', denominator: '161' });
    await on.pane.given.save();
    expect(on.state().notice?.text).toContain('Người khác vừa lưu số liệu của tỉnh');
    expect(stateOf(on)).toMatchObject({
      typed: { [E_COPIES]: { numerator: '2', denominator: '161' } },
      read: { value: { version: 1 } },
    });
    await on.pane.given.save();
    expect(statedOf(on)).toMatchObject({ version: 2, figures: [{ numerator: 2 }] });
    expect(statedOf(on).history.map(({ name }) => name)).toEqual(['supervisor', 'admin']);
  });

  test('stated again as they are write nothing, whatever version was seen', async () => {
    const on = await given();
    await asked(on, 1, null);
    expect(await asked(on, 1, null)).toMatchObject({ version: 1 });
    expect((await refusal(asked(on, 2, null))).code).toBe('version-conflict');
    expect((await refusal(asked(on, 2, 7))).code).toBe('version-conflict');
  });

  test.each([
    ['one that units report', { indicator: '5.1' }, '/figures/0/indicator', 'given-unknown'],
    ['one that nobody knows', { indicator: '9.9' }, '/figures/0/indicator', 'given-unknown'],
    ['more than the whole', { numerator: WHOLE + 1 }, '/figures/0/numerator', 'given-too-many'],
    ['without its whole', { denominator: undefined }, '/figures/0/denominator', 'given-whole'],
  ])('%s are refused by place, and nothing is stored', async (_, more, pointer, code) => {
    const on = await given();
    const { errors } = await refusal(asked(on, 1, null, more));
    expect(errors).toMatchObject([{ pointer, code }]);
    await on.pane.given.load();
    expect(statedOf(on).version).toBe(0);
  });

  test.each([[-1], [1.5], ['3']])('%j is no count', async (numerator) => {
    const on = await given();
    const { errors } = await refusal(asked(on, numerator as number, null));
    expect(errors).toMatchObject([{ pointer: '/figures/0/numerator' }]);
  });

  test('stated twice in one save are refused at the second', async () => {
    const on = await given();
    const figure = { indicator: E_COPIES, numerator: 1, denominator: WHOLE };
    const body = { figures: [figure, figure] };
    const { errors } = await refusal(on.api.as('admin', 'putGivenFigures', PATH, { body, version: null }));
    expect(errors).toMatchObject([{ pointer: '/figures/1/indicator', code: 'given-twice' }]);
  });

  test('are read anew for another period', async () => {
    const on = await given();
    on.pane.given.type(E_COPIES, { numerator: '3' });
    await on.pane.overview.choosePeriod('2024-Q1');
    expect(stateOf(on)).toMatchObject({ typed: {}, read: { tried: false, value: null } });
  });

  test('make the export anew, and count in it', async () => {
    const on = await given();
    await send(on, 'syt');
    const run = async () => {
      const answer = await on.api.as('supervisor', 'runExport', PATH);
      return (answer.run as { outcome: string }).outcome;
    };
    expect(await run()).toBe('written');
    expect(await run()).toBe('unchanged');
    await asked(on, 1, null);
    expect(await run()).toBe('written');
  });
});

describe('what is typed', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['104', 104],
    ['1.204', 1204],
    ['1,5', undefined],
    ['10.4', undefined],
    ['-3', undefined],
    ['nhiều', undefined],
  ])('%j is read as %j', (text, count) => expect(typedCount(text)).toBe(count));

  test('above its whole, or without one, is not sent', () => {
    const figure = {
      indicator: E_COPIES,
      name: '',
      label: '',
      numerator: null,
      denominator: 5,
      units: 5,
      max: 2,
    };
    const changed = (numerator: string, whole: number | null = 5) =>
      changedFigures({ figures: [{ ...figure, denominator: whole }] }, { [E_COPIES]: { numerator } });
    expect(changed('6')).toBeUndefined();
    expect(changed('5', null)).toBeUndefined();
    expect(changed('5')).toEqual([{ indicator: E_COPIES, numerator: 5 }]);
    expect(changed('')).toEqual([]);
  });
});
