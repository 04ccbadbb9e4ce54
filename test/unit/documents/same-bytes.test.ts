import fc from 'fast-check';
import { paintReport } from '../../../functions/documents/report/report';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { generateContent } from '../../../functions/local/seed/content';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { bundledForms } from '../../../shared/forms/documents';
import { computeIndicators } from '../../../shared/indicators/compute';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { wordedIndicators } from '../../../shared/indicators/worded-indicators';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import { composeReport } from '../../../shared/report/compose';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { canonicalTables } from '../../../shared/forms/canonical';
import { canonicalContent } from '../../../shared/submission/canonical';
import type { SubmissionContent, SubmissionView } from '../../../shared/submission/submission';
import { hungYen } from '../../../shared/units/hung-yen';
import type { Unit } from '../../../shared/units/unit';

const period = { year: 2024, quarter: 3 } as const;
const forms = formsIn(readForms(bundledForms), period);
const rules = compileRules(forms);
const set = indicatorSetIn(period) as IndicatorSet;
const unit = hungYen.units.find(({ code }) => code === 'syt') as Unit;

function viewOf(sent: SubmissionContent): SubmissionView {
  const content = canonicalContent(sent, canonicalTables(sent.tables, forms));
  return {
    profile: hungYen.profile,
    unit,
    period,
    content,
    status: 'draft',
    version: 1,
    contentHash: 'x',
    forms,
    findings: wordedFindings(rules, check(rules, { tables: content.tables }).findings, 'vi'),
    indicators: wordedIndicators(set, computeIndicators(set, unit.kind, { tables: content.tables }), 'vi'),
  };
}

const files = async (content: SubmissionContent): Promise<string[]> => {
  const view = viewOf(content);
  const painted = [
    await paintWorkbook(submissionWorkbook(view, 'vi')),
    await paintReport(composeReport(view, { draft: true })),
  ];
  return painted.map((bytes) => Buffer.from(bytes).toString('base64'));
};

const content = generateContent({ unit, period, seed: 7 });

test('rows and tables in any order, decomposed letters, blanks left out: the same workbook and report, byte for byte', async () => {
  const expected = await files(content);
  const rowsOf = (rows: SubmissionContent['tables'][number]['rows']) =>
    fc.shuffledSubarray(rows, { minLength: rows.length });
  const disguised = fc
    .tuple(...content.tables.map((table) => rowsOf(table.rows).map((rows) => ({ ...table, rows }))))
    .chain((tables) => fc.shuffledSubarray(tables, { minLength: tables.length }))
    .map((tables) => ({
      ...content,
      tables: tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({
          key: row.key.normalize('NFD'),
          label: row.label.normalize('NFD').replaceAll(' ', '\u00a0'),
          cells: Object.fromEntries(
            Object.entries(row.cells)
              .reverse()
              .filter(([, value]) => value !== null),
          ),
        })),
      })),
    }));
  await fc.assert(
    fc.asyncProperty(disguised, async (sent) => {
      expect(await files(sent)).toEqual(expected);
    }),
    { numRuns: 4 },
  );
});
