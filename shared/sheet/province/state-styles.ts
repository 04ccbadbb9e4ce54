import type { ChangeCause } from '../../overview/changes';
import type { UnitState } from '../../overview/matrix';
import { PALETTE } from '../styles';

/** A state has a symbol of its own beside its word, so that it is also seen without colour. */
export const STATES: Record<UnitState, { symbol: string; color: string; fill: string }> = {
  missing: { symbol: '–', color: PALETTE.muted, fill: '#FFFFFF' },
  draft: { symbol: '…', color: PALETTE.ink, fill: '#F2F2F2' },
  reopened: { symbol: '↔', color: '#A80000', fill: '#FDE7E9' },
  returned: { symbol: '←', color: '#7A4B00', fill: '#FFF2CC' },
  submitted: { symbol: '→', color: '#0B4F9E', fill: '#E6F0FB' },
  accepted: { symbol: '✓', color: '#1E5C2E', fill: '#E6F4EA' },
};

/** Fills of changed figures by why they changed; the sheet says the same in words. */
export const CAUSES: Record<ChangeCause, { symbol: string; color: string; fill: string }> = {
  first: { symbol: '+', color: '#1E5C2E', fill: '#E6F4EA' },
  returned: { symbol: '←', color: '#7A4B00', fill: '#FFF2CC' },
  reopened: { symbol: '↔', color: '#A80000', fill: '#FDE7E9' },
  edited: { symbol: '~', color: '#0B4F9E', fill: '#E6F0FB' },
};
