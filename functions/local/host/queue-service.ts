import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  generateAccountSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

/** A message that was received and is hidden from others for a while. */
export interface ReceivedMessage {
  id: string;
  /** Proves who has it. */
  receipt: string;
  text: string;
  /** How often it was received, this time included. */
  times: number;
}

/** The few calls of a queue service that queue triggers and outputs need. */
export interface QueueService {
  create(queue: string): Promise<void>;
  send(queue: string, text: string): Promise<void>;
  receive(queue: string, hiddenSeconds: number): Promise<ReceivedMessage | undefined>;
  remove(queue: string, message: ReceivedMessage): Promise<void>;
  /** Shows a message to others again after so many seconds. */
  giveBack(queue: string, message: ReceivedMessage, hiddenSeconds: number): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The queue service of an emulator's connection string over its REST interface: Microsoft's client for it is no
 * dependency of the functions, because in Azure the platform does all this.
 */
export function createQueueService(connectionString: string): QueueService {
  const settings = new Map(
    connectionString.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  const address = settings.get('QueueEndpoint');
  const account = settings.get('AccountName');
  const key = settings.get('AccountKey');
  if (address === undefined || account === undefined || key === undefined)
    throw new Error('The connection string names no queue service.');
  const credential = new StorageSharedKeyCredential(account, key);

  async function call(method: string, path: string, query: Record<string, string> = {}, body?: string) {
    const signature = generateAccountSASQueryParameters(
      {
        expiresOn: new Date(Date.now() + DAY_MS),
        permissions: AccountSASPermissions.parse('rwdlacup'),
        resourceTypes: AccountSASResourceTypes.parse('sco').toString(),
        services: AccountSASServices.parse('q').toString(),
      },
      credential,
    ).toString();
    const answer = await fetch(`${address}/${path}?${new URLSearchParams(query).toString()}&${signature}`, {
      method,
      headers: { 'x-ms-version': '2021-12-02', connection: 'close' },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Queue service: ${method} ${path}: ${answer.status}`);
    return text;
  }

  return {
    async create(queue) {
      await call('PUT', queue);
    },
    async send(queue, text) {
      const encoded = Buffer.from(text).toString('base64');
      const body = `<QueueMessage><MessageText>${encoded}</MessageText></QueueMessage>`;
      await call('POST', `${queue}/messages`, {}, body);
    },
    async receive(queue, hiddenSeconds) {
      const xml = await call('GET', `${queue}/messages`, { visibilitytimeout: String(hiddenSeconds) });
      const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
      if (field('MessageId') === '') return undefined;
      return {
        id: field('MessageId'),
        receipt: field('PopReceipt'),
        text: Buffer.from(field('MessageText'), 'base64').toString('utf8'),
        times: Number(field('DequeueCount')),
      };
    },
    async remove(queue, { id, receipt }) {
      await call('DELETE', `${queue}/messages/${id}`, { popreceipt: receipt });
    },
    async giveBack(queue, { id, receipt }, hiddenSeconds) {
      const query = { popreceipt: receipt, visibilitytimeout: String(hiddenSeconds) };
      await call('PUT', `${queue}/messages/${id}`, query);
    },
  };
}
