import { checkFreeTexts } from '../../../shared/judgement/free-texts';
import { isOfFreeText, openTextErrors, tableLike } from '../../../shared/judgement/text-findings';
import { referenceContent } from '../../../functions/local/seed/reference';
import { startMemoryApi } from '../pane/stage/memory-api';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { Table } from '../../../shared/forms/table';
import { hungYen } from '../../../shared/units/hung-yen';

const period = { year: 2024, quarter: 2 } as const;
const skhcn = hungYen.units.find(({ code }) => code === 'skhcn');
if (skhcn === undefined) throw new Error('no skhcn');
const frame = { period, unit: skhcn, forms: formsIn(readForms(bundledForms), period), units: hungYen.units };
const SECTION = 'I.1.a';
const WRONG =
  'Trong quý, tiếp nhận 164 hồ sơ, trong đó: trực tuyến 49 hồ sơ, trực tiếp 4 hồ sơ, kỳ trước chuyển qua 3 hồ sơ.';
const REASON = 'Có 108 hồ sơ nộp qua bưu chính nêu ở mục khác.';
const found = (texts: Record<string, string>, tables: Table[] = []) =>
  checkFreeTexts(frame, { tables, texts }, undefined, 'vi');

describe('a unit’s own texts', () => {
  test('are told by their section, with places in its text', () => {
    const texts = { 'I.1': 'Đơn vị thực hiện đúng kế hoạch.', [SECTION]: `Kết quả như sau.\n${WRONG}` };
    const errors = found(texts).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ section }) => section)).toEqual([SECTION]);
    for (const { start, end, quote } of errors) expect(texts[SECTION].slice(start, end)).toBe(quote);
  });

  test('that are none have nothing found in them, nor have the particulars of issue', () => {
    expect(found({})).toEqual([]);
    expect(found({ [SECTION]: ' ', 'issue.signer': WRONG })).toEqual([]);
  });

  test('stay open until they are mended, or explained by something that says why', () => {
    const errors = found({ [SECTION]: WRONG });
    const [error] = openTextErrors(errors, []);
    if (error === undefined) throw new Error('nothing is found');
    expect(error).toMatchObject({ form: SECTION, severity: 'error', status: 'fail' });
    const { code, form, row } = error;
    expect(isOfFreeText({ code, form })).toBe(true);
    expect(openTextErrors(errors, [{ code, form, row, text: 'đúng rồi' }])).toEqual([error]);
    expect(openTextErrors(errors, [{ code, form, row, text: REASON }])).toEqual([]);
    expect(openTextErrors(errors, [{ code, form, row: 'khác', text: REASON }])).toEqual([error]);
  });

  test('leave explanations of other things to those', () => {
    expect(isOfFreeText({ code: 'K01.integration', form: SECTION })).toBe(false);
    expect(isOfFreeText({ code: 'text.sum', form: 'K01' })).toBe(false);
    expect(isOfFreeText({ code: 'text.sum', form: 'issue.signer' })).toBe(false);
  });
});

describe('the server', () => {
  const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
  const explanations = ['K01.integration', 'K01.impossible'].map((code) => ({
    code,
    form: 'K01',
    row: 'total',
    text: 'Hai thủ tục mới công bố chưa phân loại.',
  }));
  const texts = { [SECTION]: WRONG };
  const saved = async (content: object) => {
    const api = startMemoryApi();
    const call = (name: Parameters<typeof api.as>[1], more: Parameters<typeof api.as>[3]) =>
      api.as('clerk.skhcn', name, SKHCN, more);
    const answer = await call('putSubmission', {
      body: { ...referenceContent, explanations, ...content },
      version: null,
    });
    expect(answer).toMatchObject({ version: 1 });
    return call;
  };

  test('refuses to take a quarter whose texts contradict themselves, and its report but as a draft', async () => {
    const call = await saved({ texts });
    const refused = call('submit', { body: {}, version: 1 });
    await expect(refused).rejects.toThrow(/"code":"open-findings".*"form":"I\.1\.a"/);
    await expect(call('getReport', {})).rejects.toThrow(/"code":"report-blocked".*"form":"I\.1\.a"/);
  });

  test('takes it once they are mended', async () => {
    const call = await saved({ texts: { [SECTION]: 'Đơn vị thực hiện đúng kế hoạch.' } });
    expect(await call('submit', { body: {}, version: 1 })).toMatchObject({ status: 'submitted' });
  });

  test('takes it once they are explained', async () => {
    const own = found(texts, referenceContent.tables)
      .map(tableLike)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, form, row }) => ({ code, form, row, text: REASON }));
    const call = await saved({ texts, explanations: [...explanations, ...own] });
    expect(await call('submit', { body: {}, version: 1 })).toMatchObject({ status: 'submitted' });
  });
});
