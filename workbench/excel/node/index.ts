/** The door for a server of the workbench, which runs in Node: .xlsx files, and the object model read from office.js. */
export { xlsxToSnapshot } from './files/read-file';
export { snapshotToXlsx, type SavedFile } from './files/write-file';
export { xmlParts } from './files/package-parts';
export { readCharts } from './files/read-charts';
export { deriveSchema } from '../engine/derive-schema';
export type { WorkbookSnapshot } from '../snapshot';
