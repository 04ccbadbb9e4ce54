import { isIsoDate, type IsoDate } from '../../period/date';
import { lines, listItem } from '../free-text';
import { askedKey } from './asked';

/** A task that the unit set itself; `due` null: without a day. */
export interface OwnTask {
  text: string;
  due: IsoDate | null;
}

const LINE = /^(\d{4}-\d{2}-\d{2}):\s*(.*)$/;

/** The tasks out of the text that holds them, one a line: `2024-09-30: hoàn thành số hóa`; a line without a day is a task without one. */
export function ownTasksOf(texts: Readonly<Record<string, string>>): OwnTask[] {
  return lines(texts[askedKey('tasks')] ?? '').map((line) => {
    const [, due, text] = LINE.exec(line) ?? [];
    if (due === undefined || text === undefined || !isIsoDate(due))
      return { text: listItem(line), due: null };
    return { text: listItem(text), due };
  });
}

/** The text that holds the tasks; see ownTasksOf. Rows that say nothing are left out. */
export function ownTasksText(tasks: readonly OwnTask[]): string {
  return tasks
    .filter(({ text, due }) => text !== '' || due !== null)
    .map(({ text, due }) => (due === null ? text : `${due}: ${text}`))
    .join('\n');
}
