import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { excelWords } from '../../excel/words';
import { paneQuarterWords } from '../quarter/words';
import { paneSignInWords } from '../sign-in/words';
import { paneWords } from './words';
import { useCount, usePaneStore, useWords } from '../common/hooks';
import { OwedBars } from '../owed/owed-bars';
import { draftKey } from '../../storage/drafts';
import { isUnanswered } from '../../storage/outbox';
import { changesSinceSent, isRecallable } from '../quarter/draft/draft-status';
import { useQuarter, useQuarterStore } from '../quarter/hooks';
import { useSend, useSendStore } from '../send/hooks';
import { useSession, useSessionStore } from '../sign-in/hooks';

/** What holds for as long as it is so: no line, a session that ended, a newer version, another window. */
export function Banners() {
  const words = useWords(paneWords);
  const signIn = useWords(paneSignInWords);
  const ofQuarter = useWords(paneQuarterWords);
  const excel = useWords(excelWords);
  const count = useCount();
  const online = usePaneStore((state) => state.online);
  const lasting = usePaneStore((state) => state.lasting);
  const reviewing = usePaneStore((state) => state.screen === 'overview');
  const { expired, offline, me } = useSessionStore((state) => state);
  const quarter = useQuarterStore((state) => state.open);
  const conflict = useSendStore((state) => state.conflict);
  const { live } = useQuarter();
  const session = useSession();
  const sending = useSend();
  const stored = quarter?.stored?.version ?? 0;
  const sends = useSendStore((state) => state.sends);
  // What this machine sent may be stored though its answer was lost: that is known once it has been sent again.
  const mayBeOwn =
    quarter !== null &&
    sends.some((send) => isUnanswered(send) && draftKey(send) === draftKey(quarter.draft));
  const newer = quarter !== null && conflict === null && !mayBeOwn && stored > (quarter.draft.version ?? 0);
  const { unread, unmarked } = quarter?.workbook ?? {};
  const waits = unmarked === 'waits';
  const unsent = quarter ? changesSinceSent(quarter).length : 0;
  const trouble = useLasting(unread ?? null);
  const mark = useLasting(waits ? null : (unmarked ?? null));
  return (
    <>
      {!online && <Bar text={reviewing ? words.offlineReview : words.offline} />}
      {online && offline && me && <Bar text={signIn.offline(me.name)} />}
      {online && expired && me && (
        <Bar
          text={reviewing ? signIn.expiredReview : signIn.expired}
          button={signIn.again}
          onClick={() => void session.signIn()}
        />
      )}
      {!reviewing && <OwedBars />}
      {!lasting && <Bar text={words.notLasting} />}
      {quarter?.otherWindow && <Bar text={words.otherWindow} />}
      {newer && (
        <Bar
          text={ofQuarter.newer(count(stored))}
          button={ofQuarter.merge}
          onClick={() => sending.compare()}
        />
      )}
      {quarter !== null && unsent > 0 && (
        <Bar
          text={`${ofQuarter.unsent(count(unsent), count(stored))} ${isRecallable(quarter) ? ofQuarter.unsentRecall : ofQuarter.unsentAsk}`}
        />
      )}
      {waits && (
        <Bar intent="info" text={excel.marksWait} button={excel.markNow} onClick={() => void live.check()} />
      )}
      {trouble && <Bar text={trouble === 'cell-editing' ? excel.stillTyping : excel.problem[trouble]} />}
      {!unread && mark && <Bar text={excel.unmarked(excel.problem[mark])} />}
    </>
  );
}

/** From when on something is worth telling: whoever types cell after cell is in Excel's way each time for a moment. */
const LASTING_MS = 4_000;

/** The value once it has lasted; null at once when it is over. */
function useLasting<Value>(value: Value | null): Value | null {
  const [lasted, setLasted] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLasted(value), value === null ? 0 : LASTING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return lasted === null ? null : value;
}

interface BarProps {
  intent?: 'info' | 'warning';
  text: string;
  button?: string;
  onClick?: () => void;
}

function Bar({ intent = 'warning', text, button, onClick }: BarProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {button !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onClick}>
            {button}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
