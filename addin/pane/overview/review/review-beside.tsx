import { mergeClasses } from '@fluentui/react-components';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { FormDocument } from '../../../../shared/forms/document';
import { formatCount } from '../../../../shared/language/number';
import type { FigureBeside } from '../../../../shared/overview/figures-beside';
import { momentInSentence } from '../../../../shared/period/moment-text';
import { besideWords } from '../../../../shared/sheet/beside-words';
import type { CellRef } from '../../../../shared/locate/correction';
import { useLang, useWords } from '../../common/hooks';
import { Fold } from '../../parts/fold';
import { useLinkStyles } from '../../parts/link-styles';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { placeText, valueText } from '../../send/place-text';
import { NotLoaded, useLoading } from '../loading';
import { useOverviewStyles } from '../styles';
import { useReview } from './hooks';
import type { OpenSubmission } from './state';
import { paneReviewWords } from './words';

interface Props {
  review: OpenSubmission;
  submission: SubmissionResponse;
}

interface CellProps {
  cell: CellRef & { rowLabel: string };
  forms: readonly FormDocument[];
}

const keyOf = ({ form, row, column }: CellRef) => `${form}|${row}|${column}`;

/** Why it was given back before and what was changed since; then its figures beside last quarter's, the unusual first. */
export function ReviewBeside({ review: { beside } }: Props) {
  const styles = useStyles();
  const { lines } = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const { fromTo } = useWords(besideWords);
  const lang = useLang();
  const review = useReview();
  useLoading(beside, review.loadBeside);
  const { value } = beside;
  if (!value) return beside.tried ? <NotLoaded load={review.loadBeside} /> : null;
  const { forms, figures, givenBack } = value;
  const unusual = figures.filter((figure) => figure.unusual !== null);
  const count = (items: readonly unknown[]) => formatCount(items.length, lang);
  return (
    <>
      {givenBack && (
        <>
          <p className={mergeClasses(styles.text, lines)}>
            {words.givenBack(momentInSentence(givenBack.at, lang), givenBack.reason)}
          </p>
          {givenBack.changes.length === 0 ? (
            <p className={styles.text}>{words.nothingChanged}</p>
          ) : (
            <Fold small open title={words.changedSince(count(givenBack.changes))}>
              <PagedList items={givenBack.changes} keyOf={keyOf}>
                {(change) => (
                  <CellLink cell={change} forms={forms}>
                    {fromTo(valueText(change.from, lang), valueText(change.to, lang))}
                  </CellLink>
                )}
              </PagedList>
            </Fold>
          )}
        </>
      )}
      {figures.every(({ before }) => before === null) ? (
        <p className={styles.small}>{words.besideNone}</p>
      ) : (
        <Fold small title={words.beside(count(unusual), count(figures))}>
          <PagedList
            items={[...unusual, ...figures.filter((figure) => figure.unusual === null)]}
            keyOf={keyOf}
          >
            {(figure) => <Figure figure={figure} forms={forms} />}
          </PagedList>
        </Fold>
      )}
    </>
  );
}

function Figure({ figure, forms }: { figure: FigureBeside; forms: readonly FormDocument[] }) {
  const styles = useStyles();
  const { besideFigure } = useWords(paneReviewWords);
  const { unusual } = useWords(besideWords);
  const lang = useLang();
  const { value, before, change } = figure;
  const sign = change !== null && change > 0 ? '+' : '';
  const difference = `${sign}${valueText(change, lang)}`;
  return (
    <>
      <CellLink cell={figure} forms={forms}>
        {besideFigure(valueText(value, lang), valueText(before, lang), difference)}
      </CellLink>
      {figure.unusual && <strong className={styles.small}>{unusual[figure.unusual]}</strong>}
    </>
  );
}

/** A cell by its name with what is to say of it; goes to it. */
function CellLink({ cell, forms, children }: CellProps & { children: string }) {
  const { link } = useLinkStyles();
  const { goTo } = useWords(paneReviewWords);
  const lang = useLang();
  const review = useReview();
  const { form, row, column } = cell;
  // Of a joint figure the first of its columns.
  const [first = column] = column.split('+');
  return (
    <button
      type="button"
      className={link}
      title={goTo}
      onClick={() => void review.goToCell({ form, row, column: first })}
    >
      {placeText(cell, forms, lang)}: {children}
    </button>
  );
}
