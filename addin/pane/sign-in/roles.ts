import { PANE_SCREENS, type PaneScreen } from '../common/screens';
import type { Me } from './session';

/** Whether somebody may see what spans all units. */
export function seesProvince({ roles }: Me): boolean {
  return roles.supervisor || roles.admin;
}

/** The units whose figures somebody enters. Supervisors read all units and enter none of theirs. */
export function ownUnits({ units, roles }: Me): Me['units'] {
  return units.filter(({ code }) => roles.clerk.includes(code));
}

/**
 * The screens that somebody works with: those of a quarter for clerks, the overview for supervisors and administrators.
 * Whoever is neither gets the first one, which says so.
 */
export function screensOf(me: Me): PaneScreen[] {
  const province = seesProvince(me);
  const clerk = me.roles.clerk.length > 0 || !province;
  return PANE_SCREENS.filter((screen) => (screen === 'overview' ? province : clerk));
}
