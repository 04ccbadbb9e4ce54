import outline from '../../../shared/report/outlines/province.json';
import type { Figures, Told } from './day-faces';

/** Figures that a report's sentences state, by their names in the outline; of a rate by both names, in hundredths of a percent. */
export type Said = Record<string, number>;

interface Clause {
  text: string;
}

const facts: Readonly<Record<string, readonly string[]>> = outline.facts;
const sentences: readonly (Clause & { parts?: Clause[] })[] = outline.sections.flatMap((section) =>
  'sentences' in section ? (section.sentences as (Clause & { parts?: Clause[] })[]) : [],
);
const clauses = sentences.map(({ text, parts = [] }) => [text, ...parts.map((part) => part.text)]);

/** Reads the figures where the outline's sentences have them; a sentence that is not there states nothing. */
export function saidBy(text: string): Said {
  const lines = text.split('\n');
  return Object.fromEntries(
    clauses.flatMap(([first = '', ...parts]) => {
      const line = lines.find((one) => patternOf(first).test(one)) ?? '';
      return [first, ...parts].flatMap((clause) => {
        const [, ...found] = patternOf(clause).exec(line) ?? [];
        const names = namesIn(clause);
        return found.map((figure, at): [string, number] => {
          const name = names[at] ?? '';
          return [name, name.includes('%') ? hundredthsOf(figure) : Number(figure.replace(/\./g, ''))];
        });
      });
    }),
  );
}

/** What they should state, added up over the units' own figures. */
export function leftToSay(told: Told): Said {
  const units = new Set(Object.values(told).flatMap(({ byUnit }) => Object.keys(byUnit.units)));
  const all = [...units].map((unit) => (fact: string) => valueOf(fact, told, unit));
  const names = clauses.flat().flatMap(namesIn);
  return Object.fromEntries(
    names.map((name) => {
      const [part = '', whole] = name.split('%');
      if (whole === undefined) return [name, sum(all.map((read) => read(part) ?? 0))];
      const both = all.flatMap((read) => {
        const [a, b] = [read(part), read(whole)];
        return a === undefined || b === undefined ? [] : [[a, b] as const];
      });
      return [name, Math.round((sum(both.map(([a]) => a)) * 10_000) / sum(both.map(([, b]) => b)))];
    }),
  );
}

/** A unit's figure by the first way whose columns it states. */
export function valueOf(fact: string, told: Told, unit: string): number | undefined {
  for (const way of facts[fact] ?? []) {
    const terms = [...way.matchAll(/(^|[+-] )(\S+) \((\d+)\)/g)].map(([, sign = '', form = '', key = '']) => {
      const own: Figures = told[form]?.byUnit.units[unit]?.figures ?? {};
      const value = own[key];
      return value === undefined ? undefined : sign.startsWith('-') ? -value : value;
    });
    const known = terms.filter((term) => term !== undefined);
    if (known.length === terms.length) return sum(known);
  }
  return undefined;
}

const PLACEHOLDER = /\{([^}]+)\}/g;
const namesIn = (clause: string) =>
  [...clause.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => name !== 'scope');

function patternOf(clause: string): RegExp {
  const parts = clause.split(PLACEHOLDER).map((part, at) => {
    if (at % 2 === 0) return part.replace(/[()+.?]/g, '\\$&');
    if (part === 'scope') return '.+';
    return part.includes('%') ? '([\\d,]+)%' : '(?:\\p{L}+ \\p{L}+ )?([\\d.]+)';
  });
  return new RegExp(parts.join(''), 'u');
}

function hundredthsOf(percent: string): number {
  const [whole = '', decimals = ''] = percent.split(',');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
