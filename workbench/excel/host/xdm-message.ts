/** A message of the channel between Excel on the web and its task pane; every one travels as JSON text. */
export interface XdmMessage {
  _messageType: 0 | 1;
  _actionType?: 0 | 1 | 2;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _origin?: string;
  _data?: unknown;
  _serializerVersion?: number;
}

export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE = { answer: 0, event: 1 } as const;

/** Numbers of the common API's methods. */
export const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  richApiRequest: 93,
  commandCompleted: 94,
  accessToken: 98,
} as const;

/** The request of the message, or undefined where the text is none of this conversation. */
export function readMessage(text: string, conversationId: string): XdmMessage | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null || !('_messageType' in message)) return undefined;
  const request = message as XdmMessage;
  return request._messageType === MESSAGE.request && request._conversationId === conversationId
    ? request
    : undefined;
}
