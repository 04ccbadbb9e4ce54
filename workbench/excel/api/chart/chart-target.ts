import { sheetList } from '../sheet-list';

/** Objects of a protected sheet stay as they are unless it allows more. */
export const charts = sheetList('charts', 'chart', 'allowEditObjects');
