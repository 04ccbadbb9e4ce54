import { isRecord } from '../engine/arguments';
import type { EmulatedExcel } from '../excel';
import { payloadFor, type EventEntry } from '../model/events';
import { ACTION_TYPE, DISPATCH, MESSAGE, RESPONSE, readMessage, type XdmMessage } from './xdm-message';

/** The application's number of Excel on the web. */
const EXCEL_WEB = 16;
/** Category of events among the library's messages. */
const RICH_API_EVENT = 65_536;
const NO_SUCH_ACTION = -2;
const NOT_SUPPORTED = 5001;
/** getAccessToken: the user is not signed in. */
const NOT_SIGNED_IN = 13_001;

export interface XdmHostOptions {
  excel: EmulatedExcel;
  /** Origin of the page that plays Excel, as the task pane's name gives it. */
  origin: string;
  /** Sends a message to the task pane. */
  post: (text: string) => void;
  /** Display language, such as `vi-VN`. */
  locale?: string;
  conversationId?: string;
  controlId?: string;
  /** Other sets that the host claims to know, such as `{ DialogApi: '1.2' }`. */
  otherSets?: Record<string, string>;
  /** Settings of the document (`Office.context.document.settings`), values as JSON. */
  settings?: Record<string, string>;
  /** The keyboard leaves the pane: to what comes after it, to what is before it, or to the sheet. */
  onLeave?: (to: Leaving) => void;
  /** The single sign-on token; absent: nobody is signed in. */
  token?: () => Promise<string>;
}

/** Where the keyboard goes when it leaves the pane. */
export type Leaving = 'next' | 'back' | 'sheet';

/**
 * The library takes Tab, Escape, F2 and Ctrl+F6 from the pane and tells its host of them by these numbers
 * (OSF.AgaveHostAction): without the host the keyboard could not leave the pane.
 */
const LEAVING: Readonly<Record<number, Leaving>> = {
  5: 'next',
  6: 'back',
  13: 'next',
  14: 'back',
  15: 'sheet',
  16: 'sheet',
  17: 'next',
  18: 'back',
};

/** How a command of the ribbon ended. */
export interface CommandResult {
  status: unknown;
  data: unknown;
}

/**
 * Excel on the web's end of office.js's message channel. It knows no transport: it is given texts and posts texts, so
 * that tests drive it over a real page and the workbench within one.
 */
export class XdmHost {
  /** Requests that nobody answers sensibly here. A test that leaves any has left the emulated ground. */
  readonly unhandled: string[] = [];
  settings: Record<string, string>;
  private readonly listeners = new Map<string, XdmMessage>();
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private readonly stop: () => void;
  private readonly conversationId: string;
  private readonly controlId: string;
  private readonly locale: string;

  constructor(private readonly options: XdmHostOptions) {
    this.conversationId = options.conversationId ?? 'conversation';
    this.controlId = options.controlId ?? 'control';
    this.locale = options.locale ?? 'vi-VN';
    this.settings = { ...options.settings };
    this.stop = options.excel.onEvents((entries) => {
      this.sendEvents(entries);
    });
  }

  /** What the pane's address has to carry behind `_host_Info=`. */
  get hostInfo(): string {
    return `Excel$Web$16.01$${this.locale}$correlation$$disableLogging$0`;
  }

  /** The `name` that the pane's frame needs. */
  get frameName(): string {
    return JSON.stringify({
      baseFrameName: 'pane',
      hostInfo: this.hostInfo,
      xdmInfo: `${this.conversationId}|${this.controlId}|${this.options.origin}`,
      serializerVersion: '1',
    });
  }

  /** The pane's address with what the library looks for in it. */
  paneAddress(page: string): string {
    return `${page}${page.includes('?') ? '&' : '?'}_host_Info=${this.hostInfo}`;
  }

  /** Takes a message of the pane. */
  async receive(text: string): Promise<void> {
    const message = readMessage(text, this.conversationId);
    if (!message) return;
    if (message._actionType === ACTION_TYPE.registerEvent) {
      this.listeners.set(message._actionName, message);
      this.reply(message, { Error: 0 });
    } else if (message._actionType === ACTION_TYPE.unregisterEvent) {
      this.listeners.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else {
      await this.invoke(message);
    }
  }

  /** Runs a function command of the ribbon; resolves when the add-in says it is completed. */
  ribbonCommand(functionName: string, source: { id: string }): Promise<CommandResult> {
    const listener = this.listeners.get('appCommandInvoked');
    if (!listener) throw new Error('the add-in listens to no ribbon command');
    const id = `command-${this.commands.size + 1}`;
    const done = new Promise<CommandResult>((resolve) => this.commands.set(id, resolve));
    this.reply(listener, { 0: id, 1: functionName, 2: JSON.stringify({ source }) }, { type: RESPONSE.event });
    return done;
  }

  /** Ends the connection. */
  dispose(): void {
    this.stop();
  }

  private async invoke(message: XdmMessage): Promise<void> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(message, this.appContext());
        return;
      case 'ContextActivationManager_notifyHost': {
        this.reply(message, null);
        const [, action] = Array.isArray(message._data) ? (message._data as unknown[]) : [];
        const to = LEAVING[Number(action)];
        if (to !== undefined) this.options.onLeave?.(to);
        return;
      }
      case 'executeMethod':
        await this.executeMethod(message);
        return;
      default:
        this.unhandled.push(message._actionName);
        this.reply(message, null, { errorCode: NO_SUCH_ACTION });
    }
  }

  private appContext(): Record<string, unknown> {
    return {
      _id: this.controlId,
      _appName: EXCEL_WEB,
      _appVersion: '16.00',
      _appMinorVersion: 1,
      _appUILocale: this.locale,
      _dataLocale: this.locale,
      _docUrl: this.options.excel.workbook.name,
      _clientMode: 0,
      _settings: Object.entries(this.settings),
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: this.controlId,
      _requirementMatrix: JSON.stringify({
        ...this.options.otherSets,
        ...this.options.excel.requirementSets,
      }),
      _hostFullVersion: '16.0.18000.40000',
      _clientWindowHeight: 600,
      _clientWindowWidth: 320,
      _addinName: 'Add-in',
      _appDomains: [],
      _dialogRequirementMatrix: '',
      _featureGates: {},
      _initialDisplayMode: 1,
    };
  }

  private async executeMethod(message: XdmMessage): Promise<void> {
    const data = isRecord(message._data) ? message._data : {};
    const method = isRecord(data['DdaMethod']) ? data['DdaMethod'] : {};
    const succeed = (answer: Record<string, unknown>) => {
      this.reply(message, { Version: 1, Error: 0, ...answer });
    };
    const fail = (error: number) => {
      this.reply(message, { Version: 1, Error: error });
    };
    switch (method['DispatchId']) {
      case DISPATCH.richApiRequest:
        await this.richApi(data, succeed, fail);
        return;
      case DISPATCH.refreshSettings:
        succeed({
          Properties: { Settings: Object.entries(this.settings).map(([Name, Value]) => ({ Name, Value })) },
        });
        return;
      case DISPATCH.saveSettings: {
        const saved = isRecord(data['DdaSettingsMethod']) ? data['DdaSettingsMethod']['Properties'] : [];
        this.settings = Object.fromEntries(saved as [string, string][]);
        succeed({});
        return;
      }
      case DISPATCH.accessToken:
        if (this.options.token) succeed({ accessToken: await this.options.token() });
        else fail(NOT_SIGNED_IN);
        return;
      case DISPATCH.commandCompleted:
        this.commands.get(String(data['0']))?.({ status: data['1'], data: data['2'] });
        succeed({});
        return;
      default:
        this.unhandled.push(`method ${String(method['DispatchId'])}`);
        fail(NOT_SUPPORTED);
    }
  }

  /** ArrayData: custom data, verb, path, headers, body, permission, flags, ... */
  private async richApi(
    data: Record<string, unknown>,
    succeed: (answer: Record<string, unknown>) => void,
    fail: (error: number) => void,
  ): Promise<void> {
    const [, , path, , body, , flags] = Array.isArray(data['ArrayData'])
      ? (data['ArrayData'] as unknown[])
      : [];
    if (path !== 'ProcessQuery') {
      this.unhandled.push(`request ${String(path)}`);
      fail(NOT_SUPPORTED);
      return;
    }
    const outcome = await this.options.excel.execute(String(body), Number(flags), this);
    if ('error' in outcome) fail(outcome.error);
    else succeed({ Data: [200, ['CONTENT-TYPE', 'application/json'], outcome.answer] });
    this.options.excel.flushEvents();
  }

  private sendEvents(entries: EventEntry[]): void {
    const listener = this.listeners.get('richApiMessage');
    if (!listener) return;
    const ArrayData = entries.map((entry, index) => [
      RICH_API_EVENT,
      entry.type,
      entry.target,
      JSON.stringify(payloadFor(entry, this)),
      index,
    ]);
    this.reply(listener, { ArrayData }, { type: RESPONSE.event });
  }

  private reply(
    message: XdmMessage,
    data: unknown,
    { errorCode = 0, type = RESPONSE.answer }: { errorCode?: number; type?: 0 | 1 } = {},
  ): void {
    this.options.post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: this.options.origin,
        _data: data,
        _errorCode: errorCode,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }
}
