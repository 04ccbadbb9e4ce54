import type { Bench } from '../bench';
import { h, setAttribute, setLabel, setText } from '../dom';
import { XdmHost, type EmulatedExcel, type Leaving } from '../../excel';
import { iconButton } from '../ribbon/icons';
import type { Screen } from '../ribbon/khop';

const PAGE = '/addin/taskpane.html';
const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;

/**
 * The origin that the pane's frame is told to trust. office.js trusts a host whose name is that of its own page and that
 * speaks https, so the page at http://localhost plays the host under this name; it hands messages over itself.
 */
const HOST_ORIGIN = `https://${window.location.hostname}`;

/** Where the keyboard comes into the pane. */
const FIRST_STOP = '[role=tab][aria-selected=true], select, button, input';

function tabIndexOf(element: Element | null): number {
  return (element as HTMLElement | null)?.tabIndex ?? -1;
}

/** The real task pane in a frame, driven by the real office.js, and this page in the role of Excel on the web. */
export class PaneFrame {
  private readonly body = h('div', { class: 'pane-body' });
  private readonly title = h('span');
  private readonly close = iconButton('close', () => {
    this.shut();
  });
  readonly element = h(
    'section',
    { class: 'pane' },
    h('div', { class: 'pane-head' }, this.title, this.close),
    this.body,
  );
  private frame: HTMLIFrameElement | undefined;
  private host: XdmHost | undefined;
  private screen: Screen = '';
  private shownLang: string;

  constructor(
    private readonly bench: Bench,
    private readonly onToggle: (isOpen: boolean) => void,
    private readonly onLeave: (to: Leaving) => void,
  ) {
    this.shownLang = bench.lang;
    // office.js posts its messages to the window that holds its frame: this one.
    window.postMessage = (message: unknown) => {
      if (typeof message === 'string') void this.host?.receive(message);
    };
    bench.onReplace(() => {
      if (this.isOpen) this.open(this.screen);
    });
    bench.follow(this.label);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Opens a screen of the pane, as a button of the ribbon does in Excel: the page is loaded anew at its address. */
  open(screen: Screen): void {
    this.screen = screen;
    this.element.hidden = false;
    this.connect(this.bench.excel, screen === '' ? PAGE : `${PAGE}?screen=${screen}`);
    this.onToggle(true);
  }

  shut(): void {
    this.element.hidden = true;
    this.disconnect();
    this.onToggle(false);
  }

  focus(): void {
    const page = this.frame?.contentDocument;
    this.frame?.contentWindow?.focus();
    // The library goes on with Tab only from an element that it knows.
    if (page && tabIndexOf(page.activeElement) < 0) page.querySelector<HTMLElement>(FIRST_STOP)?.focus();
  }

  private disconnect(): void {
    this.host?.dispose();
    this.host = undefined;
    this.frame?.remove();
    this.frame = undefined;
  }

  private connect(excel: EmulatedExcel, page: string): void {
    this.disconnect();
    const host = new XdmHost({
      excel,
      origin: HOST_ORIGIN,
      onLeave: this.onLeave,
      locale: LOCALES[this.bench.lang],
      conversationId: `pane-${Date.now()}`,
      post: (text) => {
        this.deliver(text);
      },
    });
    this.host = host;
    this.frame = h('iframe', {
      name: host.frameName,
      title: this.bench.words.pane,
      src: host.paneAddress(page),
      allow: 'clipboard-read; clipboard-write',
    });
    const { frame } = this;
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener('keydown', (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        this.onLeave(event.shiftKey ? 'back' : 'next');
      });
    });
    this.body.replaceChildren(frame);
  }

  /** Messages reach the pane as events whose origin is the one that it was told to trust. */
  private deliver(text: string): void {
    const target = this.frame?.contentWindow;
    if (!target) return;
    const Event = (target as Window & typeof globalThis).MessageEvent;
    target.dispatchEvent(new Event('message', { data: text, origin: HOST_ORIGIN, source: window }));
  }

  private readonly label = (): void => {
    const { words, lang } = this.bench;
    setText(this.title, words.pane);
    setAttribute(this.element, 'aria-label', words.pane);
    setLabel(this.close, words.closePane);
    if (lang === this.shownLang) return;
    this.shownLang = lang;
    if (this.isOpen) this.open(this.screen);
  };
}
