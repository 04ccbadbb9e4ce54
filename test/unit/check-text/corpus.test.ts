import { checkCase, textCases, textCorpus } from '../../tools/check-text/cases';
import { scoreFigures, scoreFindings, type Score } from '../../tools/check-text/score';

const cases = textCases(textCorpus);
const checked = cases.map((each) => ({ each, check: checkCase(each) }));

function shares(scores: Score[]): { precision: number; recall: number } {
  const sum = (kind: keyof Score): number => scores.reduce((total, score) => total + score[kind].length, 0);
  return {
    precision: sum('right') / (sum('right') + sum('wrong')),
    recall: sum('right') / (sum('right') + sum('missed')),
  };
}

test('the corpus holds at least 40 reports, about half of them right', () => {
  const right = cases.filter(({ findings }) => findings.length === 0).length;
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(right / cases.length).toBeGreaterThan(0.4);
  expect(right / cases.length).toBeLessThan(0.6);
});

test('of what is wrong nine of ten are found, and 19 of 20 findings are right', () => {
  const { precision, recall } = shares(checked.map(({ each, check }) => scoreFindings(each, check)));
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('figures are read with what they count', () => {
  const { precision, recall } = shares(checked.map(({ each, check }) => scoreFigures(each, check)));
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('no report that is right has an error', () => {
  const errors = checked
    .filter(({ each }) => each.findings.length === 0)
    .flatMap(({ each, check }) =>
      check.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, quote }) => `${each.name}: ${code} ${quote}`),
    );
  expect(errors).toEqual([]);
});

test('the eight defects of a report retold are all found', () => {
  const retold = checked.find(({ each }) => each.findings.length === 8);
  if (retold === undefined) throw new Error('no report with eight defects');
  expect(scoreFindings(retold.each, retold.check)).toMatchObject({ missed: [], wrong: [] });
});

test('what is quoted is what stands there', () => {
  for (const { check } of checked) {
    const spans = [...check.figures, ...check.findings, ...check.findings.flatMap(({ others }) => others)];
    for (const { start, end, quote } of spans) {
      expect(end).toBeGreaterThan(start);
      expect(check.text.slice(start, end)).toBe(quote);
    }
  }
});
