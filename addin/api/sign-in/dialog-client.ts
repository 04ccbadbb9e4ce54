import * as z from 'zod';

/** What the dialog page says to the pane before it closes. */
const dialogMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-in'), token: z.string().min(1), until: z.number() }),
  z.strictObject({ kind: z.literal('failed') }),
]);
export type DialogMessage = z.infer<typeof dialogMessage>;

/** Opens the sign-in page in a dialog of Office's and waits for what comes of it. */
export function askInDialog(): Promise<DialogMessage | { kind: 'closed' }> {
  const address = new URL('sign-in.html', location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return resolve({ kind: 'failed' });
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close();
        resolve('message' in event ? readMessage(event.message) : { kind: 'failed' });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve({ kind: 'closed' }));
    });
  });
}

function readMessage(text: string): DialogMessage {
  try {
    return dialogMessage.parse(JSON.parse(text));
  } catch {
    return { kind: 'failed' };
  }
}
