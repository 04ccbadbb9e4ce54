import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { momentText } from '../../../shared/period/moment-text';
import { sheetWords } from '../../../shared/sheet/words';
import type { CommentAnswer, WordedComment } from '../../../shared/submission/comments';
import type { CommentBody } from '../../../shared/contract/comments';
import { useBusy, useLang, useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { useSessionStore } from '../sign-in/hooks';
import { CommentForm } from './comment-form';
import { paneCommentsWords } from './words';

const useThread = makeStyles({
  answered: { margin: 0, paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
});

interface Props {
  comment: WordedComment;
  /** The quarter that it is of: numbers of comments are its own. */
  quarter: string;
  /** The cell's name, where it is not clear which one is meant. */
  children?: React.ReactNode;
  /** Null for who may only read; false where it could not be said. */
  onSay: ((body: CommentBody) => Promise<boolean>) | null;
}

/** One comment, what was said to it, and the ways to answer and to settle it. */
export function CommentThread({ comment, quarter, children, onSay }: Props) {
  const styles = useStyles();
  const { answered } = useThread();
  const words = useWords(paneCommentsWords);
  const writer = useWriter();
  const busy = useBusy();
  const { id, text, answers, settled } = comment;
  return (
    <article className={styles.card}>
      {children}
      <p className={styles.text}>{text}</p>
      <p className={styles.small}>{writer(words.written, comment)}</p>
      {answers.map((answer, index) => (
        <blockquote key={index} className={answered}>
          <p className={styles.text}>{answer.text}</p>
          <p className={styles.small}>{writer(words.written, answer)}</p>
        </blockquote>
      ))}
      {settled && <p className={styles.small}>{writer(words.settledBy, settled)}</p>}
      {onSay && (
        <>
          <Fold small title={words.answer}>
            <CommentForm
              about={`${quarter} ${id}`}
              label={words.answer}
              button={words.answerSend}
              onSend={(said) => onSay({ kind: 'answer', comment: id, text: said })}
            />
          </Fold>
          <div>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() =>
                void onSay(
                  settled
                    ? { kind: 'reopen', comment: id }
                    : { kind: 'settle', comment: id, answers: answers.length },
                )
              }
            >
              {settled ? words.reopen : words.settle}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

/** Says who wrote something and when. */
function useWriter() {
  const words = useWords(paneCommentsWords);
  const { roles } = useWords(sheetWords).comments;
  const lang = useLang();
  const me = useSessionStore((state) => state.me?.id);
  return (
    say: (writer: string, moment: string) => string,
    { by, role, at }: Pick<CommentAnswer, 'by' | 'role' | 'at'>,
  ): string => say(by === me ? words.own(roles[role]) : roles[role], momentText(at, lang));
}
