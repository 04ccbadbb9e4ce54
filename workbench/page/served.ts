/** The door for the server of the page: what both have to know of the files that go between them, and say of them. */
export { workbenchText } from './words';

/** The header that tells how many charts a file and the workbench could not hand over to each other. */
export const LEFT_OUT = 'x-charts-left-out';
