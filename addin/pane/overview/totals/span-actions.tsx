import { Button } from '@fluentui/react-components';
import { isSpan } from '../../../../shared/period/period';
import { useBusy, useWords } from '../../common/hooks';
import { useStyles } from '../../parts/styles';
import { figuresPeriod } from '../figures-period';
import { useOverviewStore } from '../hooks';
import { useTotals } from './hooks';
import { spanFilesWords } from './span-words';

/** Files and sheets of several quarters added up; nothing while a quarter is shown, whose files are exported. */
export function SpanActions() {
  const styles = useStyles();
  const words = useWords(spanFilesWords);
  const busy = useBusy();
  const totals = useTotals();
  const shown = useOverviewStore((state) => {
    const period = figuresPeriod(state);
    return period !== undefined && isSpan(period);
  });
  if (!shown) return null;
  const actions = [
    [words.workbook, () => totals.downloadSpan('tong-hop.xlsx')],
    [words.report, () => totals.downloadSpan('bao-cao.docx')],
    [words.draw, () => totals.drawSpan()],
  ] as const;
  return (
    <div className={styles.row}>
      {actions.map(([text, act]) => (
        <Button key={text} size="small" disabledFocusable={busy} onClick={() => void act()}>
          {text}
        </Button>
      ))}
    </div>
  );
}
