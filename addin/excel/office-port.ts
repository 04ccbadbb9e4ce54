/// <reference types="office-js" />
import type { FormDocument } from '../../shared/forms/document';
import type { Row, Table } from '../../shared/forms/table';
import { scheduleOnPage, type Schedule } from '../schedule';
import type { Lang } from '../../shared/language/language';
import { readSnapshots, type FormSnapshot, type SheetProxies } from './read/form-snapshot';
import { goTo } from './show/go-to';
import { isMarked, mark, type MarkMemory } from './mark/mark';
import { noteOverview, readMemory, readOverview, writeMemory } from './memory';
import { paint } from './draw/paint';
import { ExcelProblem, type ExcelPort, type ReadForms } from './port';
import { excelProblem } from './problem';
import { readTable, type FormReading } from './read/read-table';
import { readPrinted } from './read/printed';
import { readSelection } from './read/selection';
import { adopt } from './write/adopt';
import { correct } from './write/correct';
import { EditedCells, lostFormulas, queueFormulas, type LostFormula } from './write/restore-formulas';
import { converse, type ExcelSettings, type Session } from './session';
import { showSheet } from './show/show-sheet';
import { KnownPlaces } from './watch/known-places';
import { watch } from './watch/watch';
import { watchSelection } from './watch/watch-selection';
import { writeCells } from './write/write-cells';

export interface OfficePortOptions {
  /** The library's namespace; absent: the page's own. */
  excel?: Pick<typeof Excel, 'run'>;
  /** How long Excel may take for one round trip; 20 seconds by default. */
  timeoutMs?: number;
  /** Clock of the time limit; absent: the page's own. */
  schedule?: Schedule;
  /** The language of the words in the marker column. */
  lang?: () => Lang;
  /** Whether the host keeps the clerk's undo when an add-in writes; absent: as the host says of itself. */
  keepsUndo?: () => boolean;
  /** Whether the host tells of notes; absent: as the host says of itself. */
  tellsNotes?: () => boolean;
}

const TIMEOUT_MS = 20_000;
const GROUPED = { grouped: true };

/**
 * The one ExcelPort that talks to Excel. It remembers the forms and the row keys that were last read with, because
 * places, marks and figures name rows and columns by key.
 */
export function createOfficePort(options: OfficePortOptions = {}): ExcelPort {
  const {
    timeoutMs = TIMEOUT_MS,
    schedule = scheduleOnPage,
    lang = () => 'vi' as const,
    keepsUndo = groupsUndo,
    tellsNotes = () => isSupported('1.18'),
  } = options;
  // The library is loaded by the page, possibly after this module.
  const settings = (): ExcelSettings => ({ excel: options.excel ?? globalThis.Excel, timeoutMs, schedule });
  const forms = new Map<string, FormDocument>();
  const known = new Map<string, readonly Row[]>();
  const places = new KnownPlaces();
  const edited = new EditedCells();
  const marked: MarkMemory = new Map();
  const remember = (given: readonly FormDocument[]) => {
    for (const form of given) forms.set(form.code, form);
  };
  const read = (form: FormDocument, snapshot: FormSnapshot) =>
    readTable(form, snapshot, known.get(form.code) ?? []);
  const readAll = async (
    session: Session,
    given: readonly FormDocument[],
    along?: (sheet: SheetProxies, code: string) => void,
  ): Promise<FormReading[]> => {
    const snapshots = await readSnapshots(session, given, along);
    const readings = given.flatMap((form) => {
      const snapshot = snapshots.get(form.code);
      return snapshot ? [read(form, snapshot)] : [];
    });
    places.learn(readings);
    return readings;
  };
  const readEdited = async (
    session: Session,
    given: readonly FormDocument[],
    mend: boolean,
  ): Promise<EditedReading> => {
    if (!edited.any) return { readings: await readAll(session, given), lacking: false };
    const used = new Map<string, Excel.Range>();
    const readings = await readAll(session, given, (sheet, code) => {
      sheet.used.load('formulas');
      used.set(code, sheet.used);
    });
    const lost = new Map<string, LostFormula[]>();
    for (const reading of readings) {
      const { id } = reading.snapshot.sheet;
      const range = used.get(reading.form.code);
      const formulas = !range || range.isNullObject ? [] : range.formulas;
      const cells = lostFormulas(reading, edited.on(id), formulas);
      const due = edited.due(id, cells);
      if (mend || cells.length === 0) edited.give(id, cells);
      if (due.length > 0) lost.set(id, due);
    }
    if (lost.size === 0 || !mend) return { readings, lacking: lost.size > 0 };
    queueFormulas(session, lost);
    try {
      return { readings: await readAll(session, given), lacking: false };
    } catch (error) {
      // A row that the clerk inserted below the heading is locked as the heading is; its cells stay blank.
      if (excelProblem(error).code === 'protected') return { readings, lacking: false };
      throw error;
    }
  };
  return {
    paint: async (model, paintOptions = {}) => {
      await converse(settings(), (session) => paint(session, model, paintOptions, undefined, tellsNotes()), {
        signal: paintOptions.signal,
      });
      marked.clear();
      edited.forget();
    },
    readForms: async (given, rows = [], mend = true) => {
      remember(given);
      for (const table of rows) known.set(table.form, table.rows);
      return formsRead(given, await converse(settings(), (session) => readEdited(session, given, mend)));
    },
    watch: async (given, onEdit) => {
      remember(given);
      const learn = async (session: Session) => {
        await readAll(session, given);
      };
      return watch(settings(), places, learn, (edit, change) => {
        if (change && !edit.remote) edited.note(change);
        onEdit(edit);
      });
    },
    watchSelection: (onSelect) => watchSelection(settings(), places, onSelect),
    goTo: async (place) => {
      const form = forms.get(place.form);
      if (!form) throw new ExcelProblem('not-found', place.form);
      await converse(settings(), (session) => goTo(session, form, place, read));
    },
    show: (cell) => converse(settings(), (session) => showSheet(session, cell)),
    mark: (marks) =>
      converse(
        settings(),
        (session) => mark(session, [...forms.values()], marks, read, marked, lang()),
        GROUPED,
      ),
    isMarked: (marks) =>
      converse(settings(), (session) => isMarked(session, [...forms.values()], marks, read, lang())),
    writeCells: (cells) =>
      converse(settings(), (session) => writeCells(session, [...forms.values()], cells, read), GROUPED),
    correct: (cells, marksFor) =>
      converse(
        settings(),
        (session) => correct(session, [...forms.values()], { cells, marksFor }, read, marked, lang()),
        GROUPED,
      ),
    keepsUndo,
    readMemory: () => converse(settings(), readMemory),
    writeMemory: (memory) => converse(settings(), (session) => writeMemory(session, memory)),
    readOverview: () => converse(settings(), readOverview),
    noteOverview: (drawn) => converse(settings(), (session) => noteOverview(session, drawn)),
    readPrinted: () => converse(settings(), readPrinted),
    adopt: (sheets) => converse(settings(), (session) => adopt(session, sheets)),
    readSelection: () => converse(settings(), readSelection),
  };
}

/**
 * Hosts that group an add-in's writes into undo steps keep the clerk's own steps below them; older ones clear them:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
function groupsUndo(): boolean {
  return isSupported('1.20');
}

function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

interface EditedReading extends Pick<ReadForms, 'lacking'> {
  readings: readonly FormReading[];
}

function formsRead(forms: readonly FormDocument[], { readings, lacking }: EditedReading): ReadForms {
  const tables: Table[] = [];
  const problems: ReadForms['problems'] = [];
  for (const { code } of forms) {
    const reading = readings.find(({ form }) => form.code === code);
    if (!reading) problems.push({ form: code, kind: 'missing' });
    else {
      if (reading.layout) tables.push(reading.table);
      problems.push(...reading.problems);
    }
  }
  return { tables, problems, lacking };
}
