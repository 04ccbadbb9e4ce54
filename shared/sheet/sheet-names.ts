import type { FormDocument } from '../forms/document';
import { pick, type Lang } from '../language/language';
import { sheetWords } from './words';

const LONGEST = 31;

export interface SheetNames {
  cover: string;
  findings: string;
  indicators: string;
  /** By form code. */
  forms: Record<string, string>;
}

/**
 * The names of a workbook's sheets: at most 31 characters, none that Excel forbids, unique regardless of case.
 * A form's is its code and short title where both fit, else its code.
 * @param claim where the workbook has more sheets than these
 */
export function sheetNames(
  forms: readonly FormDocument[],
  set: string,
  lang: Lang,
  claim = claimSheetNames(),
): SheetNames {
  const words = sheetWords[lang];
  const names: SheetNames = {
    cover: claim(words.cover.sheet),
    findings: claim(words.findings.sheet),
    indicators: claim(words.indicators.sheet(/\d+/.exec(set)?.[0] ?? set)),
    forms: {},
  };
  for (const form of forms) {
    const long = `${form.code} ${pick(form.shortTitle, lang)}`;
    names.forms[form.code] = claim(long.length <= LONGEST ? long : form.code);
  }
  return names;
}

/** Gives out a workbook's sheet names one by one: each wish is cleaned, cut and numbered until Excel takes it. */
export function claimSheetNames(): (wanted: string) => string {
  // Excel keeps the name History for itself.
  const taken = new Set(['history']);
  return (wanted) => {
    const clean = wanted
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    let name = clean.slice(0, LONGEST).trim();
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      name = clean.slice(0, LONGEST - suffix.length).trim() + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/**
 * The workbook-level name of a part of a form's sheet, by which code finds it after rows were inserted.
 * @example formRangeName('II.06a', 'BODY') // 'KHOP_II_06a_BODY'
 */
export function formRangeName(code: string, part: 'HEAD' | 'BODY' | 'TOTAL'): string {
  return `KHOP_${code.replace(/[^A-Za-z0-9]/g, '_')}_${part}`;
}
