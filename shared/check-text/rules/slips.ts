/**
 * Whether one number may stand where the other belongs by a slip: it is of its size, or a digit was left out, put in or
 * mistyped, or two stand the wrong way round. Numbers farther apart are more likely to count two things.
 */
export function maySlip(written: number, right: number): boolean {
  const [less, more] = written < right ? [written, right] : [right, written];
  const [short, long] = [String(less), String(more)];
  return more <= 2 * less || more - less <= FEW || isOneDigitOff(short, long) || isTurned(short, long);
}

/** Of small numbers any may be an older state. */
const FEW = 3;

/** 25 for 52 */
function isTurned(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function isOneDigitOff(less: string, more: string): boolean {
  if (more.length - less.length > 1 || more.length < 2) return false;
  let at = 0;
  while (at < less.length && less[at] === more[at]) at += 1;
  return less.slice(less.length === more.length ? at + 1 : at) === more.slice(at + 1);
}
