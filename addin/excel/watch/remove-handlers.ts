/// <reference types="office-js" />
import { converse, type ExcelSettings } from '../session';

/** Ends registrations of events in the context in which they were made, as Excel wants it; once, however often called. */
export function removeHandlers(
  settings: ExcelSettings,
  handlers: readonly Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>[],
): () => Promise<void> {
  let over = false;
  return async () => {
    if (over) return;
    over = true;
    await converse(
      settings,
      async (session) => {
        for (const handler of handlers) handler.remove();
        await session.sync();
      },
      { context: handlers[0]?.context as Excel.RequestContext },
    );
  };
}
