import commemorated from './data/commemorated-names.json';
import { kindWords } from './words';

/**
 * A unit's name after other words: a kind word before a place's name is written small there, and stays capital before a
 * number, a person or an event (Nghị định 30/2020/NĐ-CP, Phụ lục II, III.1).
 * @example inSentence('Xã Diên Hà') // 'xã Diên Hà'
 */
export function inSentence(name: string): string {
  const own = bareName(name);
  if (own === name || /^\d/.test(own) || commemorated.some((of) => own.startsWith(of))) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** @example bareName('Xã Diên Hà') // 'Diên Hà' */
export function bareName(name: string): string {
  const kind = kindWords.find((word) => name.startsWith(`${word} `));
  return kind === undefined ? name : name.slice(kind.length + 1);
}

/** @example kindWord('Tỉnh Hưng Yên') // 'tỉnh' */
export function kindWord(name: string): string {
  return name
    .slice(0, name.length - bareName(name).length)
    .trim()
    .toLowerCase();
}
