import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import { cutOff, parsePeriod, type Period } from '../../../shared/period/period';
import { isValidOn } from '../../../shared/period/date';
import { checkText } from '../../../shared/check-text/check-text';
import type { TextCheck } from '../../../shared/check-text/result';
import { hungYen } from '../../../shared/units/hung-yen';
import type { Unit } from '../../../shared/units/unit';

/** A report of the corpus with what has to be found in it. */
export interface TextCase {
  name: string;
  unit: Unit;
  period: Period;
  text: string;
  tables?: Table[];
  previous?: Table[];
  /** `II.06a.3 159`, each once. */
  figures: string[];
  findings: ExpectedFinding[];
}

export interface ExpectedFinding {
  /** Ids of the rules that may tell it. */
  rules: string[];
  /** A part of the text that one of the finding's places touches. */
  quote: string;
}

const FOLDER = path.join(process.cwd(), 'test/fixtures/check-text');
const allForms = readForms(bundledForms);

/** All reports of the corpus in the order of their names. */
export function textCases(folder: string): TextCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readCase(name, readFileSync(path.join(folder, name), 'utf8')));
}

export { FOLDER as textCorpus };

function readCase(name: string, file: string): TextCase {
  const [head = '', text = '', figures = '', findings = ''] = file.split(/^--- (?:text|figures|findings)\n/m);
  const fields = new Map(
    linesOf(head).map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const period = parsePeriod(fields.get('period') ?? '');
  if (period === undefined) throw new Error(`${name}: no period`);
  const [tables, previous] = [fields.get('tables'), fields.get('previous')];
  return {
    name,
    unit: unitNamed(fields.get('unit') ?? '', period, name),
    period,
    text: spelled(text, fields.get('spelling')),
    ...(tables === undefined ? {} : { tables: readTables(tables) }),
    ...(previous === undefined ? {} : { previous: readTables(previous) }),
    figures: linesOf(figures),
    findings: linesOf(findings).map((line) => {
      const [rules = '', quote = ''] = line.split(' | ');
      return { rules: rules.split('/'), quote: spelled(quote, fields.get('spelling')) };
    }),
  };
}

function linesOf(part: string): string[] {
  return part.split('\n').filter((line) => line.trim() !== '');
}

function spelled(text: string, spelling: string | undefined): string {
  return spelling === 'nfd' ? text.normalize('NFD') : text;
}

function unitNamed(name: string, period: Period, file: string): Unit {
  const units = hungYen.units.filter((unit) => unit.code === name || unit.name === name);
  const unit = units.find((found) => isValidOn(found, cutOff(period))) ?? units[0];
  if (unit === undefined) throw new Error(`${file}: unit ${name}`);
  return unit;
}

/** `II.06a 3=41 4=38; K01 3=58` as tables of one row. */
function readTables(written: string): Table[] {
  return written.split('; ').map((table) => {
    const [form = '', ...cells] = table.split(' ');
    const values = cells.map((cell) => cell.split('=')).map(([key = '', value]) => [key, Number(value)]);
    return {
      form,
      rows: [
        { key: TOTAL_ROW, label: TOTAL_ROW, cells: Object.fromEntries(values) as Table['rows'][0]['cells'] },
      ],
    };
  });
}

export function checkCase({ unit, period, text, tables, previous }: TextCase): TextCheck {
  const forms = formsIn(allForms, period);
  return checkText(
    {
      unit,
      period,
      text,
      ...(tables === undefined ? {} : { tables }),
      ...(previous === undefined ? {} : { previous }),
      lang: 'vi',
    },
    { forms, units: hungYen.units },
  );
}
