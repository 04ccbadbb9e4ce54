import type { Bench } from './bench';
import type { Dialogs } from './popups/dialog';
import { h } from './dom';
import {
  EmulatedExcel,
  openSnapshot,
  takeSnapshot,
  VIETNAMESE,
  type HostUndo,
  type SchemaData,
  type WorkbookSnapshot,
} from '../excel';
import type { KeptBook, Shelf } from './kept/shelf';
import { LEFT_OUT } from './served';

const XLSX = '/workbench/xlsx';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST_MEGABYTES = 10;

/** `/?undo=lost` shows an Excel that undoes nothing once an add-in wrote, as older ones do. */
function hostUndo(): HostUndo {
  return new URLSearchParams(location.search).get('undo') === 'lost' ? 'lost' : 'kept';
}

/** A new workbook with one empty sheet. */
export function newExcel(schema: SchemaData, fileName: string): EmulatedExcel {
  return new EmulatedExcel({ schema, locale: VIETNAMESE, workbookName: fileName, undo: hostUndo() });
}

/** A workbook as it was kept. */
export function excelOf(schema: SchemaData, { name, snapshot }: KeptBook): EmulatedExcel {
  const excel = newExcel(schema, name);
  openSnapshot(excel.workbook, snapshot);
  return excel;
}

/** New, open and save. The local host turns .xlsx files into what the page works with and back. */
export class Files {
  private count = 1;
  private readonly picker = h('input', { type: 'file', accept: `.xlsx,${XLSX_TYPE}`, hidden: true });

  constructor(
    private readonly bench: Bench,
    private readonly dialogs: Dialogs,
    private readonly schema: SchemaData,
    private readonly say: (text: string) => void,
  ) {
    this.picker.addEventListener('change', () => {
      const [file] = this.picker.files ?? [];
      this.picker.value = '';
      if (file) void this.open(file);
    });
    document.body.append(this.picker);
  }

  async newBook(): Promise<void> {
    if (!(await this.mayReplace())) return;
    const name = this.bench.words.bookName(++this.count);
    this.bench.replaceWorkbook(newExcel(this.schema, name), name);
  }

  pick(): void {
    this.picker.click();
  }

  private async mayReplace(): Promise<boolean> {
    const { words, isChanged } = this.bench;
    return !isChanged || this.dialogs.confirm(words.replaceTitle, words.replace, words.accept);
  }

  async open(file: File): Promise<void> {
    const { words } = this.bench;
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024)
      return this.dialogs.tell(words.fileTooLarge(LARGEST_MEGABYTES));
    if (!(await this.mayReplace())) return;
    this.say(words.opening);
    const response = await fetch(`${XLSX}/open?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': XLSX_TYPE },
      body: file,
    }).catch(() => undefined);
    this.say('');
    if (!response) return this.dialogs.tell(words.hostGone);
    if (!response.ok) return this.dialogs.tell(words.notAWorkbook(file.name));
    const excel = newExcel(this.schema, file.name);
    openSnapshot(excel.workbook, (await response.json()) as WorkbookSnapshot);
    this.bench.replaceWorkbook(excel, file.name);
    this.say(words.opened(file.name) + this.leftOut(response));
  }

  /** Opens what the browser kept, once the workbook that is open may go; false where it stays. */
  async reopen(book: KeptBook, shelf: Shelf): Promise<boolean> {
    if (!(await this.mayReplace())) return false;
    if (!(await shelf.take(book))) return true;
    this.bench.replaceWorkbook(excelOf(this.schema, book), book.name, book.isChanged);
    return true;
  }

  async save(): Promise<void> {
    const { words, workbook, fileName } = this.bench;
    this.say(words.saving);
    const response = await fetch(`${XLSX}/save`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(takeSnapshot(workbook)),
    }).catch(() => undefined);
    this.say('');
    if (!response?.ok) return this.dialogs.tell(response ? words.saveFailed : words.hostGone);
    const address = URL.createObjectURL(await response.blob());
    const link = h('a', { href: address, download: fileName.replace(/\.xlsx$/i, '') + '.xlsx' });
    link.click();
    URL.revokeObjectURL(address);
    this.bench.isChanged = false;
    this.say(words.saved(fileName) + this.leftOut(response));
    this.bench.announce('selection');
  }

  private leftOut(response: Response): string {
    const count = Number(response.headers.get(LEFT_OUT) ?? 0);
    return count > 0 ? ` ${this.bench.words.chartsLeftOut(count)}` : '';
  }
}
