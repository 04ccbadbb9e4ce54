import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import {
  EmulatedExcel,
  typeInto,
  XdmHost,
  type ExcelOptions,
  type Origin,
  type Typed,
  type Workbook,
  type XdmHostOptions,
} from '../../../workbench/excel';
import { launchChromium, NO_NETWORK } from './launch';
import { librarySchema } from '../../../workbench/excel/node/office';
import { ADDIN_ORIGIN, HOST_ORIGIN, TestNetwork } from './network';

export interface PaneOptions extends Pick<XdmHostOptions, 'locale' | 'otherSets' | 'settings' | 'token'> {
  /** Folder of the built add-in, served under https://addin.test/addin/. */
  folder: string;
  /** Page of the pane within the folder, with its query; `taskpane.html` by default. */
  page?: string;
  /** Address of a running local host, for the API and everything else the folder does not hold. */
  upstream?: string;
  /** A workbook that another pane already shows; absent: an empty one. */
  excel?: EmulatedExcel;
  excelOptions?: Omit<ExcelOptions, 'schema'>;
  /** A browser that is already running; absent: one of this pane's own. */
  browser?: Browser;
  /** The library as real Excel loads it (the default), or its readable build. */
  debugLibrary?: boolean;
  /** Size, colour scheme and the like. */
  context?: BrowserContextOptions;
}

/** The real task pane in real Chromium beside an emulated workbook. */
export interface Pane {
  page: Page;
  /** The pane's own frame: what a clerk sees of the add-in. */
  frame: Frame;
  excel: EmulatedExcel;
  workbook: Workbook;
  host: XdmHost;
  network: TestNetwork;
  /** Errors of the pane's page and of its console. */
  faults: string[];
  userEdit(sheet: string, address: string, values: Typed[][], origin?: Origin): void;
  /** All that a test must not leave behind: faults, gaps, unhandled messages, calls to the outside. */
  leftovers(): string[];
  dispose(): Promise<void>;
}

/** Opens the pane's page in a frame of a page that plays Excel on the web. */
export async function openPane(options: PaneOptions): Promise<Pane> {
  const excel = options.excel ?? new EmulatedExcel({ ...options.excelOptions, schema: librarySchema() });
  const browser = options.browser ?? (await launchChromium(NO_NETWORK));
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options.context });
  const page = await context.newPage();
  const host = new XdmHost({
    ...pick(options),
    excel,
    origin: HOST_ORIGIN,
    post: (text) => {
      // A page that was closed hears nothing any more.
      page.evaluate(deliver, { text, origin: ADDIN_ORIGIN }).catch(() => undefined);
    },
  });
  const address = host.paneAddress(`${ADDIN_ORIGIN}/addin/${options.page ?? 'taskpane.html'}`);
  const network = new TestNetwork({
    folder: options.folder,
    upstream: options.upstream,
    debugLibrary: options.debugLibrary ?? false,
    hostPage: () => hostPage(host.frameName, address),
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await context.route('**/*', (route) => network.answer(route));
  await page.exposeFunction('toHost', (text: string) => host.receive(text));
  await page.goto(`${HOST_ORIGIN}/`);
  const element = await page.waitForSelector('#pane');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  return {
    page,
    frame,
    excel,
    workbook: excel.workbook,
    host,
    network,
    faults,
    userEdit: (sheet, place, values, origin) => {
      typeInto(excel, sheet, place, values, origin);
    },
    leftovers: () => [...faults, ...excel.gaps(), ...host.unhandled, ...network.unexpected],
    dispose: async () => {
      host.dispose();
      await context.close();
      if (!options.browser) await browser.close();
    },
  };
}

/** Runs in the page that plays Excel: hands a message to the pane. */
function deliver({ text, origin }: { text: string; origin: string }): void {
  const pane = (
    globalThis as unknown as { pane: { contentWindow: { postMessage(text: string, origin: string): void } } }
  ).pane;
  pane.contentWindow.postMessage(text, origin);
}

function pick({ locale, otherSets, settings, token }: PaneOptions): Partial<XdmHostOptions> {
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(otherSets === undefined ? {} : { otherSets }),
    ...(settings === undefined ? {} : { settings }),
    ...(token === undefined ? {} : { token }),
  };
}

/** The page that plays Excel on the web: the pane's frame on the right, as wide as Excel makes it. */
function hostPage(frameName: string, address: string): string {
  const name = frameName.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const src = address.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<!doctype html><title>Excel</title>
<body style="margin:0;display:flex;height:100vh">
<div style="flex:1"></div>
<iframe id="pane" name="${name}" style="width:min(350px,100vw);border:0" allow="clipboard-read; clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"></iframe>
<script>
const pane = document.getElementById('pane');
window.pane = pane;
addEventListener('message', (event) => {
  if (event.source === pane.contentWindow && typeof event.data === 'string') window.toHost(event.data);
});
pane.src = "${src}";
</script>`;
}
