import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { paintReport } from '../../functions/documents/report/report';
import { bundledForms } from '../../shared/forms/documents';
import { formsIn, readForms } from '../../shared/forms/registry';
import type { Table } from '../../shared/forms/table';
import { indicatorSetIn } from '../../shared/indicators/set';
import { judge, readTables } from '../../shared/judgement/judge';
import { wordedJudgement } from '../../shared/judgement/worded-judgement';
import { parsePeriod } from '../../shared/period/period';
import { composeReport } from '../../shared/report/compose';
import { compileRules } from '../../shared/rules/compile';
import type { SubmissionContent, SubmissionView } from '../../shared/submission/submission';
import { hungYen } from '../../shared/units/hung-yen';

/** A quarter of `docs/examples/reports`: what a unit reports, and its tables of the quarter before. */
export interface ExampleQuarter {
  unit: string;
  period: string;
  content: SubmissionContent;
  previous?: Table[];
}

/** The quarter as the server would view it for its report. Throws for a unit, period or table that is none. */
export function exampleView({ unit: code, period: key, content, previous }: ExampleQuarter): SubmissionView {
  const unit = hungYen.units.find((candidate) => candidate.code === code);
  const period = parsePeriod(key);
  if (unit === undefined || period === undefined) throw new Error(`no quarter ${code} ${key}`);
  const forms = formsIn(readForms(bundledForms), period);
  const { problems, tables } = readTables(content.tables, { forms, period });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const frame = { rules: compileRules(forms), indicatorSet: indicatorSetIn(period), unit };
  const judged = judge(frame, tables, previous);
  return {
    profile: hungYen.profile,
    unit,
    period,
    content: { ...content, tables },
    status: 'draft',
    version: 1,
    contentHash: '',
    forms,
    ...wordedJudgement(frame, judged, 'vi'),
    ...(judged.forced.length > 0 ? { forced: judged.forced } : {}),
    ...(previous ? { previous } : {}),
  };
}

/** Writes the report of each example into a folder and gives the files. */
export async function writeReports(names: readonly string[], from: string, to: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const example = JSON.parse(readFileSync(path.join(from, `${name}.json`), 'utf8')) as ExampleQuarter;
    const file = path.join(to, `${name}.docx`);
    writeFileSync(file, await paintReport(composeReport(exampleView(example), { draft: false })));
    files.push(file);
  }
  return files;
}
