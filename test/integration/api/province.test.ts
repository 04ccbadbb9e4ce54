import type { FormDocument } from '../../../shared/forms/document';
import type { UnitTree } from '../../../shared/units/unit';
import { startApi, type TestApi } from '../../tools/api';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

test('health names each dependency, and says so when the storage is down', async () => {
  expect((await api.call('getHealth', {}, { as: null })).json).toEqual({
    status: 'ok',
    dependencies: { storage: { ok: true } },
  });
  await api.stop();
  expect((await api.call('getHealth', {}, { as: null })).json).toMatchObject({ status: 'degraded' });
  const down = await api.call('getSubmission', { period: '2024-Q2', unit: 'skhcn' });
  expect(down.json).toMatchObject({ status: 503, code: 'storage-unavailable' });
  expect(down.headers['retry-after']).toBe('5');
});

test('who I am: a clerk sees the own unit, a supervisor all that are open', async () => {
  const clerk = await api.call('getMe', {});
  expect(clerk.json).toMatchObject({
    roles: { clerk: ['skhcn'], supervisor: false, admin: false },
    units: [{ code: 'skhcn', name: 'Sở Khoa học và Công nghệ', kind: 'department' }],
  });
  const supervisor = await api.call('getMe', {}, { as: 'supervisor' });
  expect((supervisor.json.units as unknown[]).length).toBe(28);
});

describe('the unit tree', () => {
  test('is replaced under its version, and the new unit can report', async () => {
    const read = await api.call('getUnits', {}, { as: 'admin' });
    const tree = read.json as unknown as UnitTree;
    expect(read.headers.etag).toBe('"bundled"');
    const unit = {
      ...(tree.units.find(({ code }) => code === 'skhcn') as object),
      code: 'sdt',
      name: 'Sở Dân tộc',
      predecessors: [],
    };
    const body = { ...tree, units: [...tree.units, unit] };
    expect((await api.call('putUnits', {}, { as: 'admin', body })).json.code).toBe('precondition-required');
    const stored = await api.call(
      'putUnits',
      {},
      { as: 'admin', body, headers: { 'if-match': '"bundled"' } },
    );
    expect(stored.status).toBe(200);
    const stale = await api.call(
      'putUnits',
      {},
      { as: 'admin', body: tree, headers: { 'if-match': '"bundled"' } },
    );
    expect(stale.json).toMatchObject({ status: 412, code: 'version-conflict' });
    const saved = await api.call(
      'putSubmission',
      { period: '2024-Q2', unit: 'sdt' },
      {
        as: 'clerk.sdt',
        body: { tables: [] },
        headers: { 'if-none-match': '*' },
      },
    );
    expect(saved.status).toBe(200);
  });

  test('that contradicts itself is refused, naming the entry', async () => {
    const tree = (await api.call('getUnits', {}, { as: 'admin' })).json as unknown as UnitTree;
    const body = { ...tree, units: [...tree.units, { ...tree.units[1], parent: 'khongco' }] };
    const answer = await api.call(
      'putUnits',
      {},
      { as: 'admin', body, headers: { 'if-match': '"bundled"' } },
    );
    expect(answer.json).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(
      (answer.json.errors as { pointer: string }[]).every(({ pointer }) =>
        pointer.startsWith(`/units/${tree.units.length}`),
      ),
    ).toBe(true);
  });
});

describe('a form of the province’s own', () => {
  const k03 = async (): Promise<FormDocument> => {
    const answer = await api.call('getForms', {}, { query: { period: '2024-Q2' } });
    return structuredClone((answer.json.forms as FormDocument[])[3]) as FormDocument;
  };
  const put = (body: unknown, code = 'K03') => api.call('putForm', { code }, { as: 'admin', body });

  test('goes before the bundled one from its first day on', async () => {
    const form = await k03();
    form.editions = [{ ...(form.editions[0] as FormDocument['editions'][0]), validFrom: '2024-06-01' }];
    form.relations = form.relations.slice(0, 1);
    expect((await put(form)).json).toEqual({
      code: 'K03',
      validFrom: '2024-06-01',
      relations: 1,
      notes: [],
    });
    const relations = async (period: string) => {
      const answer = await api.call('getForms', {}, { query: { period } });
      return (answer.json.forms as FormDocument[])[3]?.relations.length;
    };
    expect(await relations('2024-Q2')).toBe(1);
    expect(await relations('2024-Q1')).toBe(4);
  });

  test('is refused where a relation cannot be compiled, naming document, relation and place', async () => {
    const form = await k03();
    (form.relations[0] as { relation: string }).relation = '(4) <= (30)';
    const answer = await put(form);
    expect(answer.json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/relations/0', code: 'form-unknown-column' }],
      detail: 'Biểu chưa dùng được (K03/relations/0: unknown-column): K03.part-4: K03 (30).',
    });
  });

  test('is refused under another code, with an unknown member, or when other forms need what it lacks', async () => {
    const form = await k03();
    expect((await put(form, 'K02')).json).toMatchObject({
      errors: [{ pointer: '/code', code: 'form-code' }],
    });
    expect((await put({ ...form, extra: 1 })).json).toMatchObject({
      errors: [{ pointer: '/extra', code: 'unknown-member' }],
    });
    const forms = (await api.call('getForms', {}, { query: { period: '2024-Q2' } })).json
      .forms as FormDocument[];
    const ii06a = structuredClone(forms[0]) as FormDocument;
    ii06a.columns = ii06a.columns.filter(({ key }) => !['3', 'p4'].includes(key));
    ii06a.relations = ii06a.relations.filter(({ relation }) => !relation.includes('(3)'));
    expect((await put(ii06a, 'II.06a')).json).toMatchObject({ errors: [{ code: 'form-unknown-column' }] });
  });

  /** K03 with a relation more, which is its fifth. */
  const withRelation = async (relation: string, more: Partial<FormDocument['relations'][number]> = {}) => {
    const form = await k03();
    const [first] = form.relations;
    form.relations.push({
      ...(first as FormDocument['relations'][number]),
      code: 'K03.x',
      relation,
      ...more,
    });
    return put(form);
  };

  test('with relations that contradict each other is refused, naming both', async () => {
    const answer = await withRelation('(4) >= (3) + 1');
    expect(answer.json).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/relations/0', code: 'form-contradictory' },
        { pointer: '/relations/4', code: 'form-contradictory' },
      ],
    });
    expect((answer.json.errors as { detail: string }[]).map(({ detail }) => detail)).toEqual([
      'K03.part-4, (4) ≤ (3): không số liệu nào thỏa mãn cùng lúc với K03.x, (4) ≥ (3) + 1. Sửa hoặc bỏ một trong các công thức này.',
      'K03.x, (4) ≥ (3) + 1: không số liệu nào thỏa mãn cùng lúc với K03.part-4, (4) ≤ (3). Sửa hoặc bỏ một trong các công thức này.',
    ]);
    const stored = await api.call('getForms', {}, { query: { period: '2024-Q2' } });
    expect((stored.json.forms as FormDocument[])[3]?.relations).toHaveLength(4);
  });

  test('with a relation that no figures keep is refused', async () => {
    expect((await withRelation('(4) + 1 <= 0')).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/relations/4', code: 'form-contradictory' }],
    });
  });

  test.each([
    ['follows from another', '(4) <= (3) + 1', { kind: 'implied', by: ['K03.part-4'] }],
    ['never fails', '(4) >= 0', { kind: 'never-fails', by: [] }],
    ['is never asked', '(4) = 0 when (3) < (4)', { kind: 'never-asked', by: ['K03.part-4'] }],
  ])('with a relation that %s is stored, and it is said', async (_what, relation, note) => {
    const answer = await withRelation(relation);
    expect(answer.status).toBe(200);
    const own = (answer.json.notes as { code: string }[]).filter(({ code }) => code === 'K03.x');
    expect(own).toMatchObject([{ pointer: '/relations/4', ...note }]);
  });

  test('that overlaps another stored one of its code is refused', async () => {
    const form = await k03();
    form.editions = [{ ...(form.editions[0] as FormDocument['editions'][0]), validFrom: '2024-06-01' }];
    await put(form);
    form.editions = [{ ...(form.editions[0] as FormDocument['editions'][0]), validFrom: '2024-09-01' }];
    expect((await put(form)).json).toMatchObject({ errors: [{ code: 'form-editions-overlap' }] });
  });
});

test('the OpenAPI document is served to everyone', async () => {
  const answer = await api.call('getOpenApi', {}, { as: null });
  expect(answer.json.openapi).toBe('3.1.0');
});

test('a period that is no period', async () => {
  const answer = await api.call('getForms', {}, { query: { period: '2024' } });
  expect(answer.json).toMatchObject({ status: 422, errors: [{ pointer: '/query/period' }] });
});
