import { converse } from '../../../addin/excel/session';
import { paint } from '../../../addin/excel/draw/paint';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { referenceView, row } from '../../unit/sheet/reference-view';
import { closeOffices, openOffice, picture, valueOf } from './office';

const model = entryWorkbook(referenceView(), 'vi');

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

describe('drawing into a new workbook', () => {
  test('takes one round trip to look and one to draw, and less than a megabyte', async () => {
    const office = await openOffice();
    const progress: [number, number][] = [];
    await office.port.paint(model, { onProgress: (done, total) => progress.push([done, total]) });
    expect(office.trips()).toBe(2);
    expect(office.syncs.largest).toBeLessThan(1_000_000);
    expect(progress).toEqual([[7, 7]]);
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      ...model.sheets.map(({ name }) => name),
    ]);
    expect(office.workbook.active.name).toBe(model.sheets[0]?.name);
  });

  test('computes sums natively', async () => {
    const office = await openOffice();
    await office.port.paint(model);
    const sheet = office.sheet('II.06a');
    expect(valueOf(sheet, 10, 3)).toBe(159);
    office.userEdit(sheet.name, 'D9', [[8]]);
    expect([valueOf(sheet, 9, 3), valueOf(sheet, 10, 3)]).toEqual([10, 160]);
  });

  test('keeps texts texts, whatever they begin with', async () => {
    const labels = ['=1+1', '+84', '-5', '@SUM(A1)', "'tên", '1/2', '00123', 'TRUE'];
    const rows = labels.map((label, index) => row(`r${index}`, label, 1));
    const view = { ...referenceView(), findings: [] };
    view.content = { ...view.content, tables: [{ form: 'II.06a', rows }] };
    const office = await openOffice();
    await office.port.paint(entryWorkbook(view, 'vi'));
    const sheet = office.sheet('II.06a');
    expect(labels.map((_, index) => sheet.cell(7 + index, 1))).toEqual(labels.map((value) => ({ value })));
    const { tables } = await office.port.readForms(view.forms);
    expect(tables[0]?.rows.map(({ label }) => label)).toEqual([...labels, 'Tổng cộng']);
  });

  test('takes no sheet that is not ours, and its links lead to the sheets drawn', async () => {
    const office = await openOffice();
    const name = model.sheets[0]?.name ?? '';
    office.excel.act('mine', (workbook) => workbook.addSheet(name));
    office.userEdit(name, 'A1', [['của tôi']]);
    await office.port.paint(submissionWorkbook(referenceView(), 'vi'));
    const mine = office.workbook.findSheet(name);
    expect(mine && valueOf(mine, 1, 1)).toBe('của tôi');
    expect(office.sheet('II.06a').name).toBe(`${name} (2)`);
    const cover = office.workbook.findSheet('Bìa');
    expect([...(cover?.state.links.values() ?? [])][0]?.documentReference).toBe(`'${name} (2)'!A1`);
  });
});

describe('drawing again', () => {
  test('replaces the sheets where they are, under the names the clerk gave them', async () => {
    const office = await openOffice();
    await office.port.paint(model);
    const sheet = office.sheet('K01');
    office.excel.act('rename', (workbook) => {
      workbook.renameSheet(sheet, 'Biểu của Lan');
      workbook.moveSheet(sheet, 0);
    });
    const fresh = picture(office.sheet('K02'));
    office.userEdit(office.sheet('K02').name, 'C9', [[7]]);
    await office.port.paint(model);
    expect(office.sheet('K01').name).toBe('Biểu của Lan');
    expect(office.workbook.sheets[0]?.name).toBe('Biểu của Lan');
    expect(office.workbook.sheets).toHaveLength(8);
    expect(picture(office.sheet('K02'))).toEqual(fresh);
    expect(office.workbook.names.filter(({ name }) => name === 'KHOP_K02_BODY')).toHaveLength(1);
  });

  test('finds the forms’ sheets in a file from the server by the names of their tables', async () => {
    const office = await openOffice();
    await office.port.paint(model);
    office.excel.act('names', (workbook) => {
      workbook.changeNames(workbook.names.filter(({ name }) => !name.startsWith('KHOP_SHEET_')));
    });
    await office.port.paint(model);
    expect(office.workbook.sheets).toHaveLength(8);
    expect(office.sheet('K03').name).toBe(model.sheets.find(({ role }) => role === 'form:K03')?.name);
  });

  test('adds a sheet again that the clerk deleted', async () => {
    const office = await openOffice();
    await office.port.paint(model);
    office.excel.act('delete', (workbook) => {
      workbook.deleteSheet(office.sheet('K03'));
    });
    await office.port.paint(model);
    expect(office.sheet('K03').state.protection).not.toBeNull();
    expect((await office.port.readForms(referenceView().forms)).problems).toEqual([]);
  });
});

describe('what can go wrong', () => {
  test('a sheet with a password stops it before anything is drawn, and protection comes back', async () => {
    const office = await openOffice();
    await office.port.paint(model);
    const before = model.sheets.map(({ role }) => picture(office.sheet(role.slice(5))));
    office.excel.act('password', () => {
      const sheet = office.sheet('K02');
      sheet.edit((state) => {
        if (state.protection) state.protection = { ...state.protection, password: 'bí mật' };
      });
    });
    await expect(office.port.paint(model)).rejects.toMatchObject({ code: 'protected', partial: false });
    const after = model.sheets.map(({ role }) => picture(office.sheet(role.slice(5))));
    expect(after.map((sheet, index) => (index === 2 ? null : sheet))).toEqual(
      before.map((sheet, index) => (index === 2 ? null : sheet)),
    );
    expect(office.sheet('II.06a').state.protection).not.toBeNull();
  });

  test('while a cell is being edited nothing is drawn', async () => {
    const office = await openOffice();
    office.faults.beginCellEdit();
    await expect(office.port.paint(model)).rejects.toMatchObject({ code: 'cell-editing', partial: false });
    office.faults.endCellEdit();
    await office.port.paint(model);
    expect(office.workbook.sheets).toHaveLength(8);
  });

  test('a request that is too large is refused as a whole', async () => {
    const office = await openOffice();
    office.faults.refuseNext(5103);
    await expect(office.port.paint(model)).rejects.toMatchObject({ code: 'too-large', partial: false });
  });

  test('an Excel that does not answer is given up, and a part may have been drawn', async () => {
    let ring: () => void = () => undefined;
    const office = await openOffice({
      schedule: (callback) => {
        ring = callback;
        return () => undefined;
      },
    });
    const hold = office.faults.holdNext();
    const drawing = office.port.paint(model);
    await hold.arrived;
    const stuck = office.faults.neverAnswerNext();
    hold.release();
    await stuck;
    ring();
    await expect(drawing).rejects.toMatchObject({ code: 'timed-out', partial: true });
  });

  test('stopped before it began, it leaves the workbook as it was', async () => {
    const office = await openOffice();
    const abort = new AbortController();
    abort.abort();
    await expect(office.port.paint(model, { signal: abort.signal })).rejects.toMatchObject({
      code: 'cancelled',
      partial: false,
    });
    expect(office.trips()).toBe(0);
  });

  test('a model for several requests tells its progress, and stopped between two it says so', async () => {
    const office = await openOffice();
    const abort = new AbortController();
    const progress: number[] = [];
    const settings = { excel: office.Excel, timeoutMs: 1000, schedule: () => () => undefined };
    const draw = (options: { signal?: AbortSignal }) =>
      converse(settings, (session) =>
        paint(
          session,
          model,
          {
            ...options,
            onProgress: (done) => {
              progress.push(done);
              abort.abort();
            },
          },
          120_000,
        ),
      );
    await expect(draw({ signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled', partial: true });
    expect(office.workbook.sheets.length).toBeLessThan(8);
    await draw({});
    expect(progress[progress.length - 1]).toBe(7);
    const whole = await openOffice();
    await whole.port.paint(model);
    for (const { role } of model.sheets) {
      const code = role.slice(5);
      expect(valueOf(office.sheet(code), 8, 3)).toEqual(valueOf(whole.sheet(code), 8, 3));
      expect(office.sheet(code).state.merges).toEqual(whole.sheet(code).state.merges);
    }
  });
});
