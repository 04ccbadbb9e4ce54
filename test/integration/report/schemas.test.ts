import { unzipSync } from 'fflate';
import { paintReport } from '../../../functions/documents/report/report';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { composeReport } from '../../../shared/report/compose';
import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { makeProvince } from '../../tools/province';
import { ooxmlSchemas } from '../../tools/ooxml-schemas';
import { workbookInput } from '../../unit/province-sheets/workbook-input';
import { provinceReport } from '../../unit/report/province-reports';
import { fullView } from '../../unit/report/report-views';

const schemas = ooxmlSchemas();
const there = schemas ? describe : describe.skip;

there('every part of a produced file is valid against ISO/IEC 29500', () => {
  afterAll(() => schemas?.dispose());
  const province = () => makeProvince({ units: 9, rows: 3, quarters: 5, slips: 40, seed: 3 });
  const files: [string, () => Promise<Uint8Array>][] = [
    ['a unit’s report', () => paintReport(composeReport(fullView(), { draft: true }))],
    ['a unit’s workbook', () => paintWorkbook(submissionWorkbook(fullView(), 'vi'))],
    ['the province’s report', () => paintReport(provinceReport({ slips: 40, seed: 3 }).model)],
    ['the province’s workbook', () => paintWorkbook(provinceWorkbook(workbookInput(province()), 'vi'))],
  ];

  test.each(files)('%s', async (_, make) => {
    const file = await make();
    const embedded = Object.entries(unzipSync(file)).flatMap(([name, bytes]) =>
      name.endsWith('.xlsx') ? [bytes] : [],
    );
    for (const one of [file, ...embedded]) {
      const found = schemas?.validate(one);
      expect(found?.errors).toEqual([]);
      expect(found?.parts.length).toBeGreaterThan(4);
      // The core properties' schema takes others from the network: test/unit/documents/properties.test.ts stands for it.
      expect(found?.without).toEqual(['docProps/core.xml']);
    }
  });
});
