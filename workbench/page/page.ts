import { productName } from '../../shared/language/product';
import type { Lang } from '../../shared/language/language';
import { workbenchText } from './words';
import { Actions } from './actions';
import { Bench } from './bench';
import { openCellMenu } from './popups/cell-menu';
import { Dialogs } from './popups/dialog';
import { h, setAttribute, setLabel, setText } from './dom';
import type { SchemaData } from '../excel';
import { excelOf, Files, newExcel } from './files';
import { FindBox } from './popups/find';
import { FormulaBar } from './bars/formula-bar';
import { Grid } from './grid/control';
import { icon } from './ribbon/icons';
import { Keeper } from './kept/keeper';
import { ReopenBar } from './kept/reopen-bar';
import { Shelf } from './kept/shelf';
import { createMeasure } from './measure';
import { NoteCard } from './popups/note';
import { PaneFrame } from './desk/pane-frame';
import { Ribbon } from './ribbon/ribbon';
import { SheetTabs } from './bars/sheet-tabs';
import { Splitter } from './desk/splitter';
import { StatusBar } from './bars/status-bar';

const PANE_WIDTH = 380;
const LANG_KEY = 'khop.workbench.lang';

function storedLang(): Lang {
  return localStorage.getItem(LANG_KEY) === 'en' ? 'en' : 'vi';
}

/** Name of the product and of the file, and what concerns the whole page. */
function headBar(bench: Bench, kept: HTMLElement | string): HTMLElement {
  const file = h('span', { class: 'file-name' });
  const languageName = h('span');
  const language = h('button', { type: 'button', class: 'quiet' }, icon('globe'), languageName);
  const addresses = h('a', { class: 'quiet', href: '/addresses' }, icon('server'));
  language.addEventListener('click', () => {
    bench.lang = bench.lang === 'vi' ? 'en' : 'vi';
    localStorage.setItem(LANG_KEY, bench.lang);
    bench.announce('all');
  });
  const show = (): void => {
    const { words, lang, fileName, isChanged } = bench;
    document.documentElement.lang = lang;
    document.title = `${fileName} · ${words.title}`;
    setText(file, `${fileName}${isChanged ? ' •' : ''}`);
    setText(languageName, words.otherLanguage);
    setAttribute(language, 'aria-label', `${words.language}: ${words.otherLanguage}`);
    setLabel(addresses, words.addresses);
  };
  bench.follow(show);
  const mark = h('img', { src: '/addin/assets/khop.svg', alt: '', width: '22', height: '22' });
  return h(
    'header',
    { class: 'head-bar' },
    mark,
    h('h1', {}, productName),
    file,
    kept,
    h('span', { class: 'gap' }),
    language,
    addresses,
  );
}

/** F6 goes from region to region, as in Excel. Gives the step for those who leave a region otherwise. */
function walkRegions(
  regions: readonly (readonly [HTMLElement, focus: (region: HTMLElement) => void])[],
): (step: 1 | -1) => void {
  const walk = (step: 1 | -1): void => {
    const shown = regions.filter(([region]) => region.offsetParent !== null);
    const here = shown.findIndex(([region]) => region.contains(document.activeElement));
    const [region, focus] = shown[(here + step + shown.length) % shown.length] ?? [];
    if (region) focus?.(region);
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    walk(event.shiftKey ? -1 : 1);
  });
  return walk;
}

function acceptDroppedFiles(open: (file: File) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) =>
      name.toLowerCase().endsWith('.xlsx'),
    );
    if (file) open(file);
  });
}

function firstButton(element: HTMLElement): void {
  // Arrows that scroll tabs come before the tabs, and are there only where tabs have no room.
  const selected = element.querySelector<HTMLElement>('[aria-selected=true]');
  const others = [...element.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')];
  const first = selected ?? others.find((other) => !other.disabled && other.offsetParent !== null);
  first?.focus();
}

function start(schema: SchemaData, shelf: Shelf | undefined): void {
  const lang = storedLang();
  const name = workbenchText[lang].bookName(1);
  const own = shelf?.own;
  const bench = own ? new Bench(excelOf(schema, own), own.name) : new Bench(newExcel(schema, name), name);
  bench.isChanged = own?.isChanged ?? false;
  bench.lang = lang;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const measure = createMeasure();
  const dialogs = new Dialogs(bench);
  const actions = new Actions(bench, dialogs, measure);
  const status = new StatusBar(bench, actions);
  const files = new Files(bench, dialogs, schema, (text) => {
    status.say(text);
  });

  const grid: Grid = new Grid(
    bench,
    actions,
    dialogs,
    {
      tone: () => (dark.matches ? 'dark' : 'light'),
      find: () => {
        findBox.open();
      },
      save: () => void files.save(),
      open: () => {
        files.pick();
      },
      nameBox: () => {
        formulaBar.nameBox.focus();
      },
      menu: (x, y, hit) => {
        openCellMenu(bench, actions, copy, paste, x, y, hit);
      },
      note: (place) => {
        note.hover(place);
      },
      typing: (text) => {
        formulaBar.showTyping(text);
        if (text === undefined) bench.excel.faults.endCellEdit();
        else bench.excel.faults.beginCellEdit();
      },
      nextSheet: (step) => {
        tabs.step(step);
      },
      refuse: (text) => {
        note.refuse(text);
      },
    },
    measure,
  );
  const formulaBar = new FormulaBar(bench, grid, (text) => void dialogs.tell(bench.words.noPlace(text)));
  const findBox = new FindBox(bench, grid);
  const note = new NoteCard(bench, grid.view);
  const focusGrid = (): void => {
    grid.focus();
  };
  const tabs = new SheetTabs(bench, actions, focusGrid);
  grid.view.element.append(note.element, findBox.element);

  function copy(cut: boolean): void {
    grid.focus();
    document.execCommand(cut ? 'cut' : 'copy');
  }
  async function paste(): Promise<void> {
    grid.focus();
    const items = await navigator.clipboard.read().catch(() => undefined);
    if (!items) return dialogs.tell(bench.words.pasteBlocked);
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : '';
    };
    actions.paste(await read('text/html'), await read('text/plain'));
  }

  const pane: PaneFrame = new PaneFrame(
    bench,
    (isOpen) => {
      if (!isOpen) grid.focus();
    },
    (to) => {
      if (to === 'sheet') grid.focus();
      else walk(to === 'next' ? 1 : -1);
    },
  );
  const splitter = new Splitter(pane.element, PANE_WIDTH);
  pane.element.prepend(splitter.element);
  const ribbon = new Ribbon(bench, actions, {
    openPane: (screen) => {
      pane.open(screen);
    },
    newBook: () => void files.newBook(),
    open: () => {
      files.pick();
    },
    save: () => void files.save(),
    find: () => {
      findBox.open();
    },
    copy,
    paste: () => void paste(),
    focusGrid,
  });

  const sheet = h(
    'main',
    { class: 'sheet' },
    formulaBar.element,
    grid.view.element,
    h('div', { class: 'foot' }, tabs.element, status.element),
  );
  const keeper = shelf && new Keeper(bench, shelf);
  const left = shelf?.left;
  if (left) {
    const reopenBar = new ReopenBar(bench, left, () => files.reopen(left, shelf), focusGrid);
    sheet.prepend(reopenBar.element);
  }
  document.body.append(
    headBar(bench, keeper?.element ?? ''),
    ribbon.element,
    h('div', { class: 'desk' }, sheet, pane.element),
  );
  const label = (): void => {
    splitter.label(bench.words.splitter);
    setAttribute(sheet, 'aria-label', bench.words.grid);
  };
  bench.follow(label);
  const walk = walkRegions([
    [ribbon.element, firstButton],
    [formulaBar.element, firstButton],
    [grid.view.element, focusGrid],
    [tabs.element, firstButton],
    [
      pane.element,
      () => {
        pane.focus();
      },
    ],
  ]);
  acceptDroppedFiles((file) => void files.open(file));
  window.addEventListener('beforeunload', (event) => {
    const isTyping = grid.editor.mode !== undefined;
    if (isTyping || (keeper ? keeper.wouldLose() : bench.isChanged)) event.preventDefault();
  });
  dark.addEventListener('change', () => {
    bench.announce('all');
  });
  void document.fonts.ready.then(() => {
    bench.announce('all');
  });
  grid.show();
  grid.focus();
  pane.open('');
}

async function main(): Promise<void> {
  const [response, shelf] = await Promise.all([
    fetch('/workbench/schema.json').catch(() => undefined),
    Shelf.open(),
  ]);
  if (!response?.ok) {
    document.body.append(
      h('p', { class: 'broken', role: 'alert' }, workbenchText[storedLang()].schemaMissing),
    );
    return;
  }
  start((await response.json()) as SchemaData, shelf);
}

void main();
