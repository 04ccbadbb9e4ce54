import type { CellRef } from '../../../shared/locate/correction';
import { formatCount } from '../../../shared/language/number';
import { CommentForm } from '../comments/comment-form';
import { CommentThread } from '../comments/comment-thread';
import { paneCommentsWords } from '../comments/words';
import { useBusy, useLang, useWords } from '../common/hooks';
import { CellButton } from '../locate/cell-button';
import { ButtonLine } from '../parts/button-line';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { isSameCell } from '../quarter/draft/pins';
import type { OpenQuarter } from '../quarter/state';
import { isStored } from './facts';
import { useCell, useCellStore } from './hooks';
import { paneCellWords } from './words';

/** What is said of the selected cell, a field to say more, and what is said of others. */
export function CellComments({ open, cell }: { open: OpenQuarter; cell: CellRef | null }) {
  const styles = useStyles();
  const words = useWords(paneCommentsWords);
  const own = useWords(paneCellWords);
  const lang = useLang();
  const busy = useBusy();
  const comments = useCellStore((state) => state.beside?.comments);
  const { say, refresh } = useCell();
  if (comments === undefined) return null;
  const { period, unit } = open.draft;
  const quarter = `${period} ${unit}`;
  const here = comments.filter((comment) => cell !== null && isSameCell(comment, cell));
  const others = comments.filter((comment) => !here.includes(comment) && comment.settled === null);
  return (
    <>
      {cell !== null && (
        <>
          <h3 className={styles.subheading}>{words.comments(formatCount(here.length, lang))}</h3>
          {here.map((comment) => (
            <CommentThread key={comment.id} comment={comment} quarter={quarter} onSay={say} />
          ))}
          {isStored(open, cell) ? (
            <CommentForm
              about={`${quarter} ${cell.form} ${cell.row} ${cell.column}`}
              label={words.write}
              hint={words.hint}
              button={words.send}
              onSend={(text) => say({ kind: 'comment', ...cell, text })}
            />
          ) : (
            <p className={styles.small}>{own.saveFirst}</p>
          )}
        </>
      )}
      {others.length > 0 && (
        <Fold small title={own.others(formatCount(others.length, lang))}>
          {others.map((comment) => {
            const { id, form, row, column } = comment;
            return (
              <CommentThread key={id} comment={comment} quarter={quarter} onSay={say}>
                <CellButton cell={{ form, row, column }} />
              </CommentThread>
            );
          })}
        </Fold>
      )}
      <ButtonLine size="small" disabledFocusable={busy} onClick={() => void refresh()}>
        {words.refresh}
      </ButtonLine>
    </>
  );
}
