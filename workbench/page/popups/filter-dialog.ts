import type { Bench } from '../bench';
import { h } from '../dom';
import type { FilterChoice } from '../edits/sort-filter';
import type { Dialogs } from './dialog';

/** More texts than anybody ticks; a column of as many is looked through with Ctrl+F. */
const MOST_VALUES = 1000;

/** Asks which texts of a column pass; undefined where nothing was to change. */
export async function askFilter(
  bench: Bench,
  dialogs: Dialogs,
  choice: FilterChoice,
): Promise<FilterChoice | undefined> {
  const { words } = bench;
  if (choice.values.length > MOST_VALUES) {
    await dialogs.tell(words.tooManyValues(MOST_VALUES));
    return undefined;
  }
  const boxes = choice.values.map(({ passes }) => h('input', { type: 'checkbox', checked: passes }));
  const all = h('input', { type: 'checkbox', checked: boxes.every((box) => box.checked) });
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  const line = (box: HTMLInputElement, text: string): HTMLElement => h('label', { class: 'tick' }, box, text);
  const lines = choice.values.map(({ text }, index) =>
    line(boxes[index] as HTMLInputElement, text === '' ? words.blanks : text),
  );
  const list = h('div', { class: 'ticks', role: 'group', 'aria-label': words.filter }, ...lines);
  list.addEventListener('change', () => {
    all.checked = boxes.every((box) => box.checked);
  });
  const body = h('div', { class: 'fields' }, line(all, words.allValues), list);
  if (!(await dialogs.askForm(words.filter, body))) return undefined;
  const values = choice.values.map(({ text }, index) => ({ text, passes: boxes[index]?.checked ?? true }));
  return { ...choice, values };
}
