import path from 'node:path';
import { HOST_ERROR } from '../../../workbench/excel/faults';
import { openPane, type Pane } from '../../tools/chromium/pane';

const folder = path.join(__dirname, '../../fixtures/small-pane');

let pane: Pane;

beforeAll(async () => {
  pane = await openPane({ folder, settings: { unit: '"skhcn"' }, token: () => Promise.resolve('token') });
});

afterAll(async () => {
  await pane.dispose();
});

const logged = (line: string) => pane.frame.locator('#log').filter({ hasText: line }).waitFor();

test('the unmodified office.js starts in the pane and knows the pinned Excel', async () => {
  await logged('ready Excel OfficeOnline true false');
  expect(pane.workbook.active.name).toBe('Sheet1');
});

test('a click in the pane draws into the workbook, formulas computed, and hears the user’s edits', async () => {
  await pane.frame.click('#draw');
  await logged('drawn 3');
  expect(pane.workbook.active.name).toBe('Biểu');
  expect(pane.excel.syncs.count).toBe(1);
  pane.userEdit('Biểu', 'A2', [['Cộng']]);
  await logged('changed A2 Local');
});

test('a button of the ribbon runs its function', async () => {
  const { status } = await pane.host.ribbonCommand('check', { id: 'Khop.Check' });
  expect(status).toBe(0);
  await logged('command Khop.Check');
});

test('settings of the document and the sign-in token come from the host', async () => {
  const seen = await pane.frame.evaluate(
    `(async () => {
      const { settings } = Office.context.document;
      const unit = settings.get('unit');
      settings.set('version', 3);
      await new Promise((resolve) => settings.saveAsync(resolve));
      return [unit, await OfficeRuntime.auth.getAccessToken()];
    })()`,
  );
  expect(seen).toEqual(['skhcn', 'token']);
  expect(pane.host.settings).toEqual({ unit: '"skhcn"', version: '3' });
});

test.each([
  [HOST_ERROR.cellEditing, 'InvalidOperationInCellEditMode'],
  [HOST_ERROR.requestTooLarge, 'RequestPayloadSizeLimitExceeded'],
  [HOST_ERROR.responseTooLarge, 'ResponsePayloadSizeLimitExceeded'],
  [HOST_ERROR.accessDenied, 'AccessDenied'],
])('an error %i of the host reaches the add-in as %s', async (error, code) => {
  pane.excel.faults.refuseNext(error);
  await pane.frame.click('#draw');
  await logged(`error ${code}`);
});

test('a second pane on the same workbook stands for a colleague', async () => {
  const browser = pane.page.context().browser();
  if (!browser) throw new Error('no browser');
  const second = await openPane({ folder, excel: pane.excel, browser });
  await second.frame.locator('#log').filter({ hasText: 'ready' }).waitFor();
  await second.frame.evaluate(
    `Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu').getRange('A2').values = [['Hai']];
      await context.sync();
    })`,
  );
  await logged('changed A2 Remote');
  expect(second.leftovers()).toEqual([]);
  await second.dispose();
});

test('nothing was left that the test does not know of', () => {
  expect(pane.leftovers()).toEqual([]);
});

test('a call to the outside is refused and recorded', async () => {
  await pane.frame.evaluate("ask('https://example.com/telemetry')");
  await logged('no answer');
  expect(pane.network.unexpected).toEqual(['https://example.com/telemetry']);
});

test('a test puts answers in the place of the server’s, or cuts the line', async () => {
  pane.network.interfere = (_method, pathname) => (pathname === '/api/me' ? { status: 503 } : 'cut');
  await pane.frame.evaluate("ask('/api/me')");
  await logged('answer 503');
  await pane.frame.evaluate("ask('/api/units')");
  await logged('no answer\nanswer 503\nno answer');
});
