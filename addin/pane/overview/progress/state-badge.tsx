import { Badge } from '@fluentui/react-components';
import type { UnitState } from '../../../../shared/overview/matrix';
import { STATES } from '../../../../shared/sheet/province/state-styles';
import { overviewWords } from '../../../../shared/overview/words';
import { useWords } from '../../common/hooks';

const COLORS = {
  missing: 'informative',
  draft: 'informative',
  returned: 'warning',
  submitted: 'brand',
  accepted: 'success',
} as const satisfies Record<UnitState, string>;

/** A unit's state by word and symbol; the colour only says it again. */
export function StateBadge({ state }: { state: UnitState }) {
  const words = useWords(overviewWords);
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {STATES[state].symbol} {words.state[state]}
    </Badge>
  );
}
