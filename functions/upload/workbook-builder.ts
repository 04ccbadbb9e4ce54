import type { LeftOutSheet, UploadNote, UploadNoteCode } from '../../shared/contract/intake';
import type { Grid } from '../../shared/intake/grid';
import { GridBuilder, type Budget } from './grid-builder';
import { READ_LIMITS } from './limits';
import { Refused } from './refused';
import type { ZipEntry } from './zip/zip-directory';

/** What a file's visible sheets hold. */
export interface ReadWorkbook {
  /** Sheets with content, in the file's order. */
  grids: Grid[];
  leftOut: LeftOutSheet[];
  /** What was passed over without harm. */
  notes: UploadNote[];
}

/** Reads one format into a workbook. Values only: nothing is computed, run or fetched. Throws Refused. */
export type FormatReader = (
  file: Uint8Array,
  into: WorkbookBuilder,
  entries: readonly ZipEntry[],
) => Promise<void> | void;

/** Puts a file's sheets together within the limits that all formats have in common. */
export class WorkbookBuilder {
  private readonly budget: Budget = { area: 0, textLength: 0, merges: 0, mergedArea: 0 };
  private readonly read: ReadWorkbook = { grids: [], leftOut: [], notes: [] };
  private readonly noted = new Map<UploadNoteCode, UploadNote>();
  private sheets = 0;
  private tooLarge: Refused | undefined;

  /** Begins a sheet; undefined when it is hidden, and so not read. Throws Refused at more sheets than are read. */
  open(name: string, hidden = false): GridBuilder | undefined {
    this.sheets += 1;
    if (this.sheets > READ_LIMITS.sheets) {
      throw new Refused({ code: 'too-many-sheets', limit: READ_LIMITS.sheets });
    }
    const short = name.slice(0, READ_LIMITS.name);
    if (!hidden) return new GridBuilder(short, this.budget);
    this.read.leftOut.push({ sheet: short, reason: 'hidden' });
    return undefined;
  }

  /** `hidden`: of formats that say so only behind the cells. */
  close(sheet: GridBuilder, hidden = false): void {
    if (hidden) {
      this.read.leftOut.push({ sheet: sheet.name, reason: 'hidden' });
      return;
    }
    if (sheet.tooLarge) {
      this.tooLarge ??= sheet.tooLarge;
      this.read.leftOut.push({ sheet: sheet.name, reason: 'too-large' });
      return;
    }
    const grid = sheet.grid();
    if (grid.rows.length > 0) this.read.grids.push(grid);
  }

  /** Says that something was passed over; several of one kind are said once, with the first place and their number. */
  note(code: UploadNoteCode, part?: string): void {
    const before = this.noted.get(code);
    if (before !== undefined) before.found += 1;
    else this.noted.set(code, { code, found: 1, ...(part === undefined ? {} : { part }) });
  }

  /** Throws Refused when the only sheets with content were too large. */
  finish(): ReadWorkbook {
    if (this.tooLarge && this.read.grids.length === 0) throw this.tooLarge;
    return { ...this.read, notes: [...this.noted.values()] };
  }
}
