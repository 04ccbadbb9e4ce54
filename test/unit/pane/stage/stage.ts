import type { StoreApi } from 'zustand/vanilla';
import { createClient } from '../../../../addin/api/client';
import { Drafts, type Draft, type KeptCopy } from '../../../../addin/storage/drafts';
import { Mappings, type WaitingMapping } from '../../../../addin/storage/mappings';
import { Outbox, type Send } from '../../../../addin/storage/outbox';
import type { Preferences } from '../../../../addin/storage/preferences';
import { memoryRecords, type Records } from '../../../../addin/storage/records';
import { createLocalSignIn } from '../../../../addin/api/sign-in/sign-in-local';
import { createPane, type Pane } from '../../../../addin/pane/shell/pane';
import type { OpenQuarter, QuarterState } from '../../../../addin/pane/quarter/state';
import { fakeWorkbook, type FakeWorkbook } from './fake-workbook';
import { exactLocator, type FakeLocator } from './fake-locator';
import { startMemoryApi, type MemoryApi } from './memory-api';

/** A clock whose timers go off when the test says so. */
export interface ManualClock {
  schedule: (callback: () => void, milliseconds: number) => () => void;
  /** Lets so much time pass, and everything that follows from it. */
  pass(milliseconds: number): Promise<void>;
}

export function manualClock(): ManualClock {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    schedule(callback, milliseconds) {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        await settle();
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.callback();
      }
      now = until;
    },
  };
}

/** Everything already under way comes to its end: no timer is waited for. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 40; round += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** What lies on one machine, whatever panes come and go. */
export interface Machine {
  drafts: Records<Draft>;
  copies: Records<KeptCopy>;
  outbox: Records<Send>;
  mappings: Records<WaitingMapping>;
  answers: Records<unknown>;
  preferences: Preferences;
  /** Whether the browser lets the pane near it. */
  clipboard: boolean;
  panes: { id: string; pane: Pane }[];
}

export function machine(): Machine {
  const values = new Map<string, string | null>();
  return {
    drafts: memoryRecords(),
    copies: memoryRecords(),
    outbox: memoryRecords(),
    mappings: memoryRecords(),
    answers: memoryRecords(),
    clipboard: true,
    preferences: {
      read: (name) => values.get(name) ?? null,
      write: (name, value) => void values.set(name, value),
    },
    panes: [],
  };
}

/** What every feature of a pane shows now. */
export function stateOf(pane: Pane) {
  const { open: quarter, question } = pane.quarter.store.getState();
  return {
    ...pane.store.getState(),
    session: pane.session.store.getState(),
    quarter,
    question,
    ...pane.check.store.getState(),
    locate: pane.locating.store.getState(),
    cell: pane.cell.store.getState(),
    ...pane.send.store.getState(),
    paste: pane.paste.store.getState(),
    overview: pane.overview.store.getState(),
    progress: pane.progress.store.getState(),
    owed: pane.owed.store.getState(),
    totals: pane.totals.store.getState(),
    exports: pane.exports.store.getState(),
    review: pane.review.store.getState(),
  };
}

export type StageState = ReturnType<typeof stateOf>;

export interface Stage {
  api: MemoryApi;
  book: FakeWorkbook;
  locator: FakeLocator;
  clock: ManualClock;
  machine: Machine;
  pane: Pane;
  files: { name: string; size: number }[];
  /** What was put on the clipboard. */
  copied: string[];
  /** Addresses of letters that were opened. */
  mailed: string[];
  state(): StageState;
  quarter(): OpenQuarter;
  /** Waits until a pane has taken over what was typed. */
  live(): Promise<void>;
  /** Does so, and asks for the marks. */
  marked(): Promise<void>;
}

export interface StageOptions {
  api?: MemoryApi;
  machine?: Machine;
  book?: FakeWorkbook;
  locator?: FakeLocator;
  today?: string;
}

let ids = 0;

/** A pane over the real API in memory, a fake workbook and a clock that stands still. */
export function stage({
  api = startMemoryApi(),
  machine: on = machine(),
  book = fakeWorkbook(),
  locator = exactLocator(),
  today = '2024-06-17',
}: StageOptions = {}): Stage {
  const clock = manualClock();
  const files: Stage['files'] = [];
  const copied: string[] = [];
  const mailed: string[] = [];
  const id = `pane-${(ids += 1)}`;
  const fetchToken: typeof globalThis.fetch = (_address, init) => {
    if (api.weather === 'no-line') return Promise.reject(new TypeError('Failed to fetch'));
    const { person } = JSON.parse(String(init?.body)) as { person: string };
    if (!/^clerk\.|^supervisor$|^admin$/.test(person))
      return Promise.resolve(new Response('{}', { status: 400 }));
    const token = `token:${person}:${(ids += 1)}`;
    return Promise.resolve(new Response(JSON.stringify({ access_token: token })));
  };
  const signIn = createLocalSignIn(
    {
      kind: 'local',
      token: '/local/token',
      persons: [{ person: 'clerk.skhcn', name: 'Chuyên viên Sở KH&CN' }],
    },
    { fetch: fetchToken, preferences: on.preferences },
  );
  const client = createClient({
    base: '/api',
    fetch: (...args) => api.fetch(...args),
    token: (renewed) => signIn.token(renewed),
    lang: () => 'vi',
    schedule: clock.schedule,
  });
  const now = () => `2024-06-17T03:00:00.${String((ids += 1)).padStart(6, '0')}Z`;
  const newId = () => `id-${String((ids += 1)).padStart(8, '0')}`;
  const drafts = new Drafts({
    ...on,
    pane: id,
    now,
    newId,
    changed: (key) => {
      for (const other of on.panes) if (other.id !== id) other.pane.quarter.otherWindow(key);
    },
  });
  const outbox = new Outbox({
    records: on.outbox,
    drafts,
    client,
    now,
    newId,
    schedule: clock.schedule,
    exclusively: (work) => work(),
    person: () => pane.session.store.getState().me?.id ?? null,
  });
  const pane: Pane = createPane(
    {
      port: book.port,
      locator: locator.port,
      client,
      signIn,
      drafts,
      outbox,
      mappings: new Mappings({ waiting: on.mappings, answers: on.answers, client, now }),
      answers: on.answers,
      preferences: on.preferences,
      schedule: clock.schedule,
      saveFile: (file, name) => void files.push({ name, size: file.size }),
      copyText: (text) => {
        copied.push(text);
        return Promise.resolve(on.clipboard);
      },
      openMail: (address) => void mailed.push(address),
      newId,
      uploadPage: null,
    },
    { lang: 'vi', today, online: true, lasting: true, screen: null },
  );
  on.panes.push({ id, pane });
  const state = () => stateOf(pane);
  return {
    api,
    book,
    locator,
    clock,
    machine: on,
    pane,
    files,
    copied,
    mailed,
    state,
    quarter() {
      const { quarter, notice } = state();
      if (quarter === null) throw new Error(`no quarter is open: ${notice?.text ?? ''}`);
      return quarter;
    },
    live: () => clock.pass(300),
    async marked() {
      await clock.pass(300);
      await pane.quarter.live.check();
      await settle();
    },
  };
}

/** Puts the open quarter into a state that is a long way off by hand; in the pane only its own feature can. */
export function setQuarter(on: Stage, change: Partial<OpenQuarter>): void {
  const store = on.pane.quarter.store as StoreApi<QuarterState>;
  store.setState({ open: { ...on.quarter(), ...change } });
}

/** Signed in as the clerk of skhcn, with the forms of 2024-Q2 drawn. */
export async function drawnStage(options: StageOptions = {}): Promise<Stage> {
  const on = stage(options);
  await on.pane.session.start();
  if (on.state().session.me === null) await on.pane.session.signIn('clerk.skhcn');
  if (on.state().quarter === null) await on.pane.quarter.open('skhcn', '2024-Q2');
  if (on.quarter().workbook.holds !== 'ours') await on.pane.quarter.draw();
  await settle();
  return on;
}

/** Types a table's figures as a clerk would, cell by cell. */
export function typeTables(
  book: FakeWorkbook,
  tables: readonly { form: string; rows: { key: string; cells: Record<string, unknown> }[] }[],
): void {
  for (const { form, rows } of tables) {
    for (const { key, cells } of rows) {
      for (const [column, value] of Object.entries(cells)) book.type(form, key, column, value as number);
    }
  }
}
