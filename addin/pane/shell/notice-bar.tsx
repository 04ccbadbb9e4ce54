import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { paneCommonWords } from '../common/words';
import { paneWords } from './words';
import { usePane, usePaneStore, useWords } from '../common/hooks';

/** The pane's one message, until it is closed or something newer takes its place. */
export function NoticeBar() {
  const words = useWords(paneWords);
  const { requestId: requestIdOf } = useWords(paneCommonWords);
  const notice = usePaneStore((state) => state.notice);
  const { dismiss } = usePane();
  const online = usePaneStore((state) => state.online);
  // That there is no line stands above for as long as it is so.
  if (notice === null || (notice.cause === 'line' && !online)) return null;
  const { intent, title, text, requestId } = notice;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {text} {requestId !== undefined && requestIdOf(requestId)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.close}
            title={words.close}
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}
