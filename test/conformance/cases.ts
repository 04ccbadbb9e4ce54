import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Table } from '../../shared/forms/table';
import { bundledForms } from '../../shared/forms/documents';
import { readForms } from '../../shared/forms/registry';

/** One worked example: tables, and every finding the relation under test must give, and no other. */
export interface ConformanceCase {
  name: string;
  tables: Table[];
  previous?: Table[];
  expected: {
    status: string;
    row: string | null;
    cells: string[];
    stated: number | null;
    computed: number | null;
    difference: number | null;
  }[];
}

export interface ConformanceFile {
  kind: string;
  verdict: 'valid' | 'invalid' | 'undecided';
  relation: string;
  cases: ConformanceCase[];
}

const VERDICTS = ['valid', 'invalid', 'undecided'] as const;

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'));

export const conformanceForms: unknown[] = ['forms/t01.json', 'forms/t02.json'].map(json);

export const allForms = readForms([...bundledForms, ...conformanceForms]);

export const kinds = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'forms')
  .map((entry) => entry.name);

/** Every file of every kind; a kind without one of the three verdicts fails here. */
export const conformanceFiles: ConformanceFile[] = kinds.flatMap((kind) =>
  VERDICTS.map((verdict) => ({
    kind,
    verdict,
    ...(json(`${kind}/${verdict}.json`) as { relation: string; cases: ConformanceCase[] }),
  })),
);
