/** Reproducible pseudo-random numbers for demo data: the same words give the same sequence on every machine. */
export interface Random {
  /** 0 <= x < 1. */
  next: () => number;
  /** A number from `low` up to `high`. */
  between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number;
  /** About `rate` of `total`, never less than 0 nor more than `total`. */
  part: (total: number, rate: number) => number;
}

/** @example createRandom(1, 'skhcn', '2024-Q2') */
export function createRandom(seed: number, ...words: string[]): Random {
  const next = mulberry32(hash(`${seed}|${words.join('|')}`));
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    part: (total, rate) => Math.max(0, Math.min(total, Math.round(total * rate * between(0.96, 1.04)))),
  };
}

/** FNV-1a over UTF-16 units: spreads similar words far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to look plausible. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
