/// <reference types="office-js" />
import type { EmulatedExcel } from '../excel';
import { payloadFor } from '../model/events';
import { HOST_ERROR, type HostError } from '../faults';

/** The object that a native Excel gives the library; both sides speak JSON texts. */
interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface WithHostBridge {
  HostBridge: { init(bridge: NativeBridge): void };
}

interface BridgeRequest {
  id: number;
  flags: number;
  message: { body: unknown };
}

const TYPE = { response: 2, event: 3 } as const;
const RICH_API_EVENT = 65_536;

/** Over this channel an error of the host travels as an HTTP status with a code of its own. */
const REFUSALS: Record<HostError, { statusCode: number; code: string }> = {
  [HOST_ERROR.cellEditing]: { statusCode: 400, code: 'InvalidOperationInCellEditMode' },
  [HOST_ERROR.requestTooLarge]: { statusCode: 413, code: 'RequestPayloadSizeLimitExceeded' },
  [HOST_ERROR.responseTooLarge]: { statusCode: 413, code: 'ResponsePayloadSizeLimitExceeded' },
  [HOST_ERROR.accessDenied]: { statusCode: 403, code: 'AccessDenied' },
};

/** Connects the library to an emulated Excel as desktop Excel's native bridge does. Ends with the returned function. */
export function connectBridge(library: unknown, excel: EmulatedExcel): () => void {
  let open = true;
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      void answer(JSON.parse(text) as BridgeRequest);
    },
  };
  const send = (message: Record<string, unknown>) => {
    if (open) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const answer = async ({ id, flags, message }: BridgeRequest) => {
    const outcome = await excel.execute(JSON.stringify(message.body), flags, bridge);
    const reply =
      'error' in outcome ? refusal(outcome.error) : { statusCode: 200, headers: {}, body: outcome.answer };
    send({ id, type: TYPE.response, message: reply });
    excel.flushEvents();
  };
  const stop = excel.onEvents((entries) => {
    const told = entries.map((entry, id) => ({
      id,
      messageCategory: RICH_API_EVENT,
      messageType: entry.type,
      targetId: entry.target,
      message: JSON.stringify(payloadFor(entry, bridge)),
    }));
    send({ type: TYPE.event, message: { entries: told } });
  });
  (library as WithHostBridge).HostBridge.init(bridge);
  return () => {
    open = false;
    stop();
  };
}

function refusal(error: HostError): { statusCode: number; headers: object; body: string } {
  const { statusCode, code } = REFUSALS[error];
  return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message: code } }) };
}
