import { isSyllable } from '../../../shared/intake/encoding/syllables';
import { decodeTcvn3 } from '../../../shared/intake/encoding/tcvn3';
import { decodeVni } from '../../../shared/intake/encoding/vni';
import { decodeWide, wideEncoding } from '../wide-text';

/**
 * The text of a file that does not say its encoding: by its byte order mark, as UTF-16 or UTF-32 by its zeros, as UTF-8 where
 * it is well-formed, else in the Windows code page under which more of its words are Vietnamese. Text in TCVN3 or VNI
 * stays in the characters of Windows-1252 by which the recogniser knows it.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeWide(bytes, wide).normalize('NFC');
  const label = declaredUsable(declared);
  // Of the Vietnamese code page letters and tones are characters of their own.
  if (label !== undefined) return new TextDecoder(label).decode(bytes).normalize('NFC');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleBytes(bytes);
  }
}

/** Declared UTF-8 is tried first anyway, and is often said of what is none. */
function declaredUsable(declared: string | undefined): string | undefined {
  if (declared === undefined || /^(?:utf-?\d|unicode|us-ascii|iso-8859-1|x-user-defined)/i.test(declared))
    return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

function decodeSingleBytes(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const sample = western.slice(0, 200_000);
  const others = [sample, decodeTcvn3Words(sample), decodeVniWords(sample)].map(wordsRight);
  return wordsRight(vietnamese.slice(0, 200_000)) > Math.max(...others) ? vietnamese : western;
}

/** By words: one sign that an encoding does not have says nothing about the others. */
function decodeTcvn3Words(text: string): string {
  return text.replace(/\S+/g, (word) => decodeTcvn3(word) ?? word);
}

function decodeVniWords(text: string): string {
  return text.replace(/\S+/g, (word) => decodeVni(word) ?? word);
}

/** Words with other than plain letters that are well-formed Vietnamese syllables. */
function wordsRight(text: string): number {
  let right = 0;
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    if (!/^[A-Za-z]+$/.test(word) && isSyllable(word)) right += 1;
  }
  return right;
}
