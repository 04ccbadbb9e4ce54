/// <reference types="office-js" />
import type { DrawnOverview, Memory } from './port';
import type { Session } from './session';
import { sheetRoleName } from './sheet-roles';

const QUARTER = 'khop.memory';
const OVERVIEW = 'khop.overview';
const LISTS = 'khop.lists';

/** What the pane left in the workbook's settings; nothing where another program wrote there. */
export async function readMemory(session: Session): Promise<Memory> {
  const setting = settingOf(session, QUARTER);
  await session.sync();
  return setting.isNullObject ? {} : memoryOf(setting.value);
}

export function writeMemory(session: Session, memory: Memory): Promise<void> {
  return write(session, QUARTER, memory);
}

/** What was noted of the overview sheets, while the first of them stands. */
export async function readOverview(session: Session): Promise<DrawnOverview | null> {
  const setting = settingOf(session, OVERVIEW);
  const sheet = session.workbook.names.getItemOrNullObject(sheetRoleName('overview')).getRangeOrNullObject();
  sheet.load('rowIndex');
  await session.sync();
  if (setting.isNullObject || sheet.isNullObject) return null;
  const { period, include, seen } = fieldsOf(setting.value);
  if (typeof period !== 'string' || typeof seen !== 'string') return null;
  // Sheets of before that was chosen count what was accepted.
  return { period, include: include === 'submitted' ? include : 'accepted', seen };
}

export function noteOverview(session: Session, drawn: DrawnOverview): Promise<void> {
  return write(session, OVERVIEW, drawn);
}

/** Asks for the headings under which lists were drawn, by role; they are known after the next round trip. */
export function readLists(session: Session): () => Record<string, string[]> {
  const setting = settingOf(session, LISTS);
  return () => {
    const lists = setting.isNullObject ? {} : fieldsOf(setting.value);
    return Object.fromEntries(
      Object.entries(lists).flatMap(([role, headings]) =>
        Array.isArray(headings) ? [[role, headings.map(String)]] : [],
      ),
    );
  };
}

/** Notes them with the next round trip. */
export function writeLists(session: Session, lists: Readonly<Record<string, readonly string[]>>): void {
  session.workbook.settings.add(LISTS, JSON.stringify(lists));
}

function settingOf(session: Session, key: string): Excel.Setting {
  const setting = session.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  return setting;
}

async function write(session: Session, key: string, value: object): Promise<void> {
  session.workbook.settings.add(key, JSON.stringify(value));
  await session.sync();
}

export function memoryOf(value: unknown): Memory {
  const { unit, period, version } = fieldsOf(value);
  return {
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof period === 'string' ? { period } : {}),
    ...(typeof version === 'number' ? { version } : {}),
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'string') return {};
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
