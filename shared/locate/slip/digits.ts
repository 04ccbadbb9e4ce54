import type { SlipKind } from './slip-kind';

/** How one figure was written as another, by its digits alone; undefined where no single slip of the hand does it. */
export function slipOfDigits(from: bigint, to: bigint): SlipKind | undefined {
  if (from === -to) return 'sign';
  if (from < 0n || to < 0n) return undefined;
  if (from === to * 10n || to === from * 10n) return to === 0n ? undefined : 'tenfold';
  if (from === to * 1000n || to === from * 1000n) return 'thousandfold';
  const [wrong, right] = [String(from), String(to)];
  if (wrong.length === right.length) return ofSameLength(wrong, right);
  if (wrong.length === right.length - 1) return without(right, wrong) === -1 ? undefined : 'missing-digit';
  if (wrong.length !== right.length + 1) return undefined;
  const at = without(wrong, right);
  if (at === -1) return undefined;
  return wrong[at] === wrong[at + 1] || wrong[at] === wrong[at - 1] ? 'doubled-digit' : 'extra-digit';
}

function ofSameLength(wrong: string, right: string): SlipKind | undefined {
  const differing = [...wrong].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  const [first, second] = differing;
  // One digit for another says nothing where there is no other.
  if (differing.length === 1) return wrong.length > 1 ? 'digit' : undefined;
  if (differing.length !== 2 || first === undefined || second !== first + 1) return undefined;
  return wrong[first] === right[second] && wrong[second] === right[first] ? 'transposed' : undefined;
}

/** The place of the digit by which the longer numeral is longer; -1: it is not. */
function without(longer: string, shorter: string): number {
  for (let at = 0; at < longer.length; at += 1)
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return at;
  return -1;
}
