/** The door for tests in Node: the installed office.js, and a session of it on an emulated workbook. */
export { startNodeExcel, type NodeExcel, type NodeExcelOptions } from './node-excel';
export { LIBRARY_FOLDER, librarySchema } from './office-library';
