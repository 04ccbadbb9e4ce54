import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import { referenceContent, REFERENCE_PERIOD } from '../../../functions/local/seed/reference';

const rules = compileRules(formsIn(readForms(bundledForms), REFERENCE_PERIOD));
const { findings } = check(rules, { tables: referenceContent.tables });
const broken = findings.filter((finding) => finding.status === 'fail');

describe('the figures of the reference report', () => {
  test('break exactly one relation: integration, 49 + 4 + 3 = 56 against 58', () => {
    expect(broken.filter((finding) => finding.severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'K01.integration',
        row: 'total',
        cells: ['3', '10', '11', '12'],
        stated: 58,
        computed: 56,
        difference: -2,
      }),
    ]);
  });

  test('raise one question: three procedures cannot be integrated although all are online', () => {
    expect(broken.filter((finding) => finding.severity === 'query').map((finding) => finding.code)).toEqual([
      'K01.impossible',
    ]);
  });

  test('the sentence says what, where, both numbers and the difference', () => {
    expect(broken.slice(0, 1).map((finding) => findingSentence(rules, finding, 'vi'))).toEqual([
      'Biểu K01, dòng “Tổng cộng”: Tổng số TTHC thuộc thẩm quyền (3) là 58, nhưng (10) + (11) + (12) = 49 + 4 + 3 = 56: lệch 2. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    ]);
  });

  test('blanks are reported as blanks, never as 0', () => {
    const blanks = findings.filter((finding) => finding.code.endsWith('.blank'));
    expect(blanks.map((finding) => [finding.form, finding.cells])).toEqual([
      ['II.06a', ['8', '9']],
      ['K01', ['16', '17', '18', '19', '20']],
      ['K06', ['9']],
    ]);
    expect(
      findings.filter((finding) => finding.code.endsWith('.missing')).map((finding) => finding.form),
    ).toEqual(['K02', 'K03', 'K05']);
  });

  test('none of the relations that hold in it is flagged', () => {
    const flagged = new Set(findings.map((finding) => finding.code));
    for (const holds of [
      'K01.source', // 56 + 2 = 58
      'K01.level', // 41 + 17 + 0 = 58
      'K01.part-6', // 58 of 58 one-stop
      'K01.part-13', // 58 of 58 published
      'K01.all-published',
      'K01.part-14',
      'K01.all-internal',
      'K01.part-15', // 16 of 58 with payment duties
      'II.06a.received', // 157 + 0 + 2 = 159
      'II.06a.flow', // 157 + 2 = 159
      'II.06a.pending', // 2 + 0 = 2
      'K04.sources',
      'K04.flow',
      'K06.staff', // 1 + 2 = 3
      'K06.documents', // 1515 + 601 = 2116
    ]) {
      expect(flagged).not.toContain(holds);
    }
  });
});
