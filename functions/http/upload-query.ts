import { invalidInput } from '../../shared/contract/problem';
import { uploadWords } from '../../shared/contract/upload-words';
import type { QuarterPlace } from '../services/quarter';
import type { Call } from './call';

/** A file says nothing of whose it is: its address does. */
export const IN_QUERY: QuarterPlace = { period: '/query/period', unit: '/query/unit' };

/** The quarter that the address of an upload names; refuses, naming the place, an address that does not. */
export function quarterInQuery({ query, lang }: Call<unknown>): { period: string; unit: string } {
  const required = (name: string): string => {
    const value = query[name];
    if (value !== undefined) return value;
    throw invalidInput([
      { pointer: `/query/${name}`, code: 'invalid-type', detail: uploadWords[lang].missingParameter(name) },
    ]);
  };
  return { period: required('period'), unit: required('unit') };
}
