import type { FormDocument } from '../../../../shared/forms/document';
import type { Contributor, TotalCellKey } from '../../../../shared/totals/drill';
import type { Include } from '../../../../shared/totals/province-totals';
import type { AnswerOf } from '../../../api/client';
import { NOT_LOADED } from '../loaded';
import type { Loaded } from '../loaded';

export interface TotalsRead {
  totals: NonNullable<AnswerOf<'getTotals'>['totals']>;
  forms: FormDocument[];
}

/** A total followed down to the units behind it. */
export interface DrillState {
  cell: TotalCellKey;
  contributors: Contributor[];
}

export interface TotalsState {
  include: Include;
  read: Loaded<TotalsRead>;
  drill: DrillState | null;
}

export const NO_TOTALS: TotalsState = { include: 'accepted', read: NOT_LOADED, drill: null };
