import { capitalised } from '../../../shared/language/capitalised';
import { Button } from '@fluentui/react-components';
import type { Implied } from '../../../shared/locate/correction';
import { useBusy, useCount, useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { Fold } from '../parts/fold';
import { PagedList } from '../parts/paged-list';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import { isAt } from '../quarter/workbook/count-problems';
import { CellButton } from './cell-button';
import { isComputed } from './figures';
import { useLocateStore, useLocateText, useLocating } from './hooks';
import { paneLocateWords } from './words';

/** Blanks of which the filled cells say something; nothing is filled in unless it is asked for. */
export function ImpliedBlanks() {
  const styles = useStyles();
  const words = useWords(paneLocateWords);
  const count = useCount();
  const busy = useBusy();
  const found = useLocateStore(({ answer }) => answer?.located.implied);
  const problems = useQuarterStore(({ open }) => open?.workbook.problems);
  const rules = useQuarterStore(({ open }) => open?.frame.rules);
  const text = useLocateText();
  const locating = useLocating();
  // A cell in which something stands that is no count is not blank.
  const implied = found?.filter((cell) => !problems?.some((problem) => isAt(problem, cell)));
  if (!implied || implied.length === 0 || !rules) return null;
  const computes = (cell: Implied) => {
    const form = rules.byCode.get(cell.form)?.form;
    return form === undefined || isComputed(form, cell);
  };
  const forced = implied.filter((cell) => cell.value !== null && !computes(cell));
  const rest = implied.filter((cell) => !forced.includes(cell));
  const keyOf = ({ form, row, column }: Implied) => [form, row, column].join('|');
  const sentence = (cell: Implied) => (
    <CellButton cell={cell}>{text && capitalised(text.implied(cell))}</CellButton>
  );
  return (
    <section className={styles.section} aria-label={words.implied}>
      <h3 className={styles.subheading}>{words.implied}</h3>
      {forced.length > 0 && <p className={styles.small}>{words.impliedLead}</p>}
      <PagedList items={forced} keyOf={keyOf}>
        {(cell) => (
          <>
            {sentence(cell)}
            <ButtonLine size="small" disabledFocusable={busy} onClick={() => void locating.fill([cell])}>
              {words.fill(count(cell.value ?? 0))}
            </ButtonLine>
          </>
        )}
      </PagedList>
      {forced.length > 1 && (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void locating.fill(forced)}>
            {words.fillAll(count(forced.length))}
          </Button>
        </div>
      )}
      {rest.length > 0 && (
        <Fold title={words.ranges(count(rest.length))}>
          <PagedList items={rest} keyOf={keyOf}>
            {sentence}
          </PagedList>
        </Fold>
      )}
    </section>
  );
}
