/** The header that tells how many charts a file and the workbench could not hand over to each other. */
export const LEFT_OUT = 'x-charts-left-out';
