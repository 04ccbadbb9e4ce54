import { Field } from '@fluentui/react-components';
import { parsePeriod, periodKey, spanClosedBy } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { Choose } from '../parts/choose';
import { useBusy, useLang, useWords } from '../common/hooks';
import { useOverview, useOverviewStore } from './hooks';
import { paneOverviewWords } from './words';

/** Chooses between the quarter and the span that it closes; the first quarter closes none. */
export function FiguresPeriodField() {
  const words = useWords(paneOverviewWords);
  const lang = useLang();
  const busy = useBusy();
  const overview = useOverview();
  const period = useOverviewStore((state) => state.period);
  const spanned = useOverviewStore((state) => state.spanned);
  const quarter = parsePeriod(period ?? '');
  const span = quarter && spanClosedBy(quarter);
  if (!quarter || !span) return null;
  return (
    <Field label={words.figuresOf}>
      <Choose
        value={periodKey(spanned ? span : quarter)}
        disabled={busy}
        options={[quarter, span].map((one) => [periodKey(one), periodName(one, lang)])}
        onChoose={(key) => overview.chooseSpan(key === periodKey(span))}
      />
    </Field>
  );
}
