/** How a right figure became a wrong one. */
export type SlipKind =
  | 'transposed'
  | 'digit'
  | 'missing-digit'
  | 'doubled-digit'
  | 'extra-digit'
  | 'sign'
  | 'tenfold'
  | 'thousandfold'
  | 'neighbour-column'
  | 'neighbour-row'
  | 'swapped'
  | 'shifted'
  | 'part-left-out'
  | 'part-twice'
  | 'total-not-updated'
  | 'last-quarter'
  /** A printed percentage that its figures don't give. */
  | 'ratio'
  /** Several cells, each by itself. */
  | 'several'
  | 'unknown';

/**
 * How little the kind alone explains: the fewer wrong figures it could have made of the right one, the more it says.
 * Smallest sets are told in this order.
 */
export const SURPRISE: Readonly<Record<SlipKind, number>> = {
  sign: 0,
  tenfold: 0,
  thousandfold: 0,
  swapped: 0,
  shifted: 0,
  transposed: 1,
  'last-quarter': 1,
  'neighbour-column': 1,
  'neighbour-row': 1,
  'doubled-digit': 1,
  'missing-digit': 2,
  'part-left-out': 2,
  'part-twice': 2,
  'total-not-updated': 3,
  ratio: 3,
  digit: 3,
  'extra-digit': 3,
  several: 6,
  unknown: 6,
};
