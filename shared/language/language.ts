/** The product speaks Vietnamese first and English second. */
export type Lang = 'vi' | 'en';

export const LANGS: readonly Lang[] = ['vi', 'en'];

/** The language a stored preference means: Vietnamese unless it says English. */
export function readLang(preference: string | null): Lang {
  return preference === 'en' ? 'en' : 'vi';
}

/** One phrase of a data document (a form's heading, an indicator's name) in both languages. */
export interface LocalText {
  vi: string;
  en: string;
}

/** One topic's words in both languages; `T` is a record of phrases and phrase functions. */
export interface Bilingual<T> {
  vi: T;
  en: T;
}

/**
 * The phrase of `text` in `lang`.
 * @example pick({ vi: 'Tổng số', en: 'Total' }, 'en') // 'Total'
 */
export function pick(text: LocalText, lang: Lang): string {
  return text[lang];
}
