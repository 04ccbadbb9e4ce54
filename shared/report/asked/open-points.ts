import type { Table } from '../../forms/table';
import type { Period } from '../../period/period';
import { figuresOf } from '../figures';
import { oneLine } from '../free-text';
import { issueKey, outlineIn } from '../outline';
import { causesOf, tallyOf, type Tally } from './lateness';

/** What people still have to say before the report is as it should be signed; the paper itself stays silent of it. */
export interface OpenPoints {
  /** Nobody is named who signs. */
  signer: boolean;
  /** How the causes of lateness stand to the late figures. */
  causes: Tally;
}

export function openPoints(
  period: Period,
  tables: readonly Table[],
  texts: Readonly<Record<string, string>>,
): OpenPoints {
  const late = figuresOf(outlineIn(period), tables)('lateAll');
  return {
    signer: oneLine(texts[issueKey('signer')] ?? '') === '',
    causes: tallyOf(causesOf(texts), late),
  };
}
