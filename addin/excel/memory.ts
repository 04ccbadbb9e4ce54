/// <reference types="office-js" />
import type { Memory } from './port';
import type { Session } from './session';

const KEY = 'khop.memory';

/** What the pane left in the workbook's settings; nothing where another program wrote there. */
export async function readMemory(session: Session): Promise<Memory> {
  const setting = session.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await session.sync();
  if (setting.isNullObject) return {};
  return memoryOf(setting.value);
}

export async function writeMemory(session: Session, memory: Memory): Promise<void> {
  session.workbook.settings.add(KEY, JSON.stringify(memory));
  await session.sync();
}

export function memoryOf(value: unknown): Memory {
  if (typeof value !== 'string') return {};
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== 'object' || read === null) return {};
    return {
      ...('unit' in read && typeof read.unit === 'string' ? { unit: read.unit } : {}),
      ...('period' in read && typeof read.period === 'string' ? { period: read.period } : {}),
      ...('version' in read && typeof read.version === 'number' ? { version: read.version } : {}),
    };
  } catch {
    return {};
  }
}
