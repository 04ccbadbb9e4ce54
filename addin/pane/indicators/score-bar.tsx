import { isOpen, type Points } from '../../../shared/indicators/score-text';
import { makeStyles, tokens } from '@fluentui/react-components';

const useBar = makeStyles({
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** Points as a bar; the numbers stand beside it, so a screen reader is not told twice. */
export function ScoreBar({ score }: { score: Points }) {
  const { track, fill } = useBar();
  const { points, max } = score;
  // An empty bar would read as a score of zero.
  if (isOpen(score) && points === 0) return null;
  const share = max > 0 ? Math.min(1, Math.max(0, points / max)) : 0;
  return (
    <div className={track} aria-hidden="true">
      <div className={fill} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
