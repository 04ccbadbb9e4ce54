import type { UnitState } from '../../../overview/matrix';
import type { UnitGroup } from '../../../totals/province-totals';

/** Each stands out from white by at least 3 : 1, and from its neighbours by lightness too: prints are often grey. */
export const STATE_COLORS: Record<UnitState, string> = {
  accepted: '#1E5C2E',
  submitted: '#2F80C9',
  returned: '#B86E00',
  reopened: '#A33A6B',
  draft: '#8C8C8C',
  missing: '#3B3B3B',
};

export const PROVINCE_COLOR = '#1F3864';
export const GROUP_COLORS: Record<UnitGroup, string> = {
  department: '#C0562A',
  district: '#7B5AA6',
  commune: '#2F8F83',
};
