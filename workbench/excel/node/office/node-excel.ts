/// <reference types="office-js" />
import vm from 'node:vm';
import type { Workbook } from '../../model/workbook';
import { EmulatedExcel, type ExcelOptions } from '../../excel';
import type { Faults } from '../../faults';
import type { EventEntry, Origin } from '../../model/events';
import type { SyncCounter } from '../../sync-counter';
import { connectBridge } from '../../host/native-bridge';
import { libraryScript, librarySchema } from './office-library';
import { typeInto, type Typed } from '../../host/type-into';

export interface NodeExcelOptions extends Omit<ExcelOptions, 'schema'> {
  /** A workbook that another session already works on: then this one is a colleague's. */
  excel?: EmulatedExcel;
}

/** The real office.js in Node, driving an emulated workbook over the library's own bridge to a native host. */
export interface NodeExcel {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  workbook: Workbook;
  excel: EmulatedExcel;
  faults: Faults;
  syncs: SyncCounter;
  /** Every event told to the add-in, in order. */
  events: EventEntry[];
  /** Takes the last step back. */
  undo(): string | undefined;
  /** Types values into cells as a user does, or a colleague does (`remote`). */
  userEdit(sheet: string, address: string, values: Typed[][], origin?: Origin): void;
  /** What was used and is not emulated; has to be empty at the end of a test. */
  gaps(): readonly string[];
  /** Ends the connection. */
  dispose(): void;
}

/** What the library leaves in its global scope. */
interface LibraryScope {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
}

/** Connects the library to an empty workbook, or to one that is there. */
export function startNodeExcel(options: NodeExcelOptions = {}): Promise<NodeExcel> {
  const excel = options.excel ?? new EmulatedExcel({ ...options, schema: librarySchema() });
  const scope = loadLibrary(excel);
  const events: EventEntry[] = [];
  const stopEvents = excel.onEvents((entries) => events.push(...entries));
  const stopBridge = connectBridge(scope.OfficeExtension, excel);
  return Promise.resolve({
    Excel: scope.Excel,
    OfficeExtension: scope.OfficeExtension,
    workbook: excel.workbook,
    excel,
    faults: excel.faults,
    syncs: excel.syncs,
    events,
    undo: () => excel.undo(),
    userEdit: (sheet, address, values, origin) => {
      typeInto(excel, sheet, address, values, origin);
    },
    gaps: () => excel.gaps(),
    dispose: () => {
      stopEvents();
      stopBridge();
    },
  });
}

/** Runs the unmodified library in a context of its own that has just enough of a page to load. */
function loadLibrary(excel: EmulatedExcel): LibraryScope {
  const element = { setAttribute: () => undefined, style: {} };
  const scope: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    navigator: { userAgent: 'node' },
    location: {
      search: '',
      hash: '',
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
    },
    document: {
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: () => undefined,
      createElement: () => element,
      readyState: 'loading',
      domain: 'localhost',
      URL: 'https://localhost/',
    },
    addEventListener: () => undefined,
  };
  Object.assign(scope, { window: scope, self: scope, globalThis: scope });
  vm.createContext(scope);
  libraryScript().runInContext(scope);
  const isSetSupported = (name: string, version = '1.1') => {
    const known = Object.entries(excel.requirementSets).find(
      ([set]) => set.toLowerCase() === name.toLowerCase(),
    );
    return known !== undefined && rank(known[1]) >= rank(version);
  };
  const context = { platform: 'OfficeOnline', host: 'Excel', requirements: { isSetSupported } };
  Object.assign(scope['OSF'] as object, {
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }),
      getWindowLocationSearch: () => '',
    },
  });
  return scope as unknown as LibraryScope;
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
