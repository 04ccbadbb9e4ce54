import { DOCX, XLSX } from '../../../shared/contract/routes/route';
import { reportFile } from '../../tools/docx';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';
import { builtProduct } from '../../tools/run/product';
import { LocalProcess, signIn } from '../local/child';

let host: LocalProcess | undefined;
afterAll(async () => {
  await host?.stop();
});

test('the bundled functions find their workers: an upload over HTTP is read, a bomb and 11 MB are refused, cells are located, a report is read', async () => {
  host = new LocalProcess(await builtProduct(), ['--memory', '--no-seed', '--port', '0']);
  const url = await host.ready();
  const authorization = await signIn(url, 'clerk.skhcn');
  const upload = async (file: Uint8Array) => {
    const response = await fetch(`${url}/api/intake?period=2024-Q2&unit=skhcn`, {
      method: 'POST',
      headers: { authorization, 'content-type': XLSX },
      body: file,
    });
    return { status: response.status, json: (await response.json()) as unknown };
  };

  const sheet = '<row r="1"><c r="B1"><v>159</v></c></row>';
  expect(await upload(writeZip(xlsxFiles({ sheets: [{ name: 'Quý II', data: sheet }] })))).toMatchObject({
    status: 200,
    json: { workbook: { grids: [{ name: 'Quý II', rows: [[{ value: null }, { value: 159 }]] }] } },
  });
  const bomb = { name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(120 * 1024 * 1024) };
  expect(await upload(writeZip(xlsxFiles({ more: [bomb] })))).toMatchObject({
    status: 422,
    json: { code: 'upload-refused', errors: [{ code: 'unpacked-too-large' }] },
  });
  expect(await upload(new Uint8Array(11 * 1024 * 1024))).toMatchObject({ status: 413 });
  const tables = [{ form: 'K03', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 3: 5, 4: 15 } }] }];
  const located = await fetch(`${url}/api/locate`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ period: '2024-Q2', unit: 'skhcn', tables }),
  });
  expect(located.status).toBe(200);
  expect(await located.json()).toMatchObject({ clusters: [{ findings: [{ code: 'K03.part-4' }] }] });
  const report = await fetch(`${url}/api/check-text?period=2024-Q2&unit=skhcn`, {
    method: 'POST',
    headers: { authorization, 'content-type': DOCX },
    body: reportFile(['Trong quý II/2024 tiếp nhận 164 hồ sơ.']),
  });
  expect(report.status).toBe(200);
  expect(await report.json()).toMatchObject({ text: 'Trong quý II/2024 tiếp nhận 164 hồ sơ.' });
});
