import { makeStyles, tokens } from '@fluentui/react-components';

const WIDTH = 160;
const HEIGHT = 36;
const EDGE = 4;

const useSparkline = makeStyles({
  line: { display: 'block', width: '100%', maxWidth: '240px', color: tokens.colorBrandForeground1 },
});

interface Props {
  /** From left to right; null: not known, which breaks the line. */
  values: readonly (number | null)[];
  /** The same in words, for who does not see it. */
  label: string;
}

/** How a figure went, the last one marked. */
export function Sparkline({ values, label }: Props) {
  const { line } = useSparkline();
  const places = placesOf(values);
  const last = places.at(-1);
  return (
    <svg className={line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={pathOf(places)} fill="none" stroke="currentColor" strokeWidth="1.5" />
      {places.map((place, index) => place && <circle key={index} {...place} r="1.8" fill="currentColor" />)}
      {last && <circle {...last} r="3.2" fill="currentColor" />}
    </svg>
  );
}

type Place = { cx: number; cy: number } | null;

/** Figures that are all the same lie in the middle. */
function placesOf(values: readonly (number | null)[]): Place[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  return values.map((value, index) => {
    if (value === null) return null;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return { cx: round(EDGE + index * step), cy: round(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)) };
  });
}

function pathOf(places: readonly Place[]): string {
  return places
    .flatMap((place, index) => (place ? `${places[index - 1] ? 'L' : 'M'}${place.cx} ${place.cy}` : []))
    .join(' ');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
