import { exportRunResponse, exportsResponse } from '../exports';
import { includeChoice } from '../province';
import { ANY_FILE, type RouteContract } from './route';

/** The exported sets of files. */
export const exportsRoutes = {
  getExports: {
    method: 'GET',
    path: 'exports/{period}',
    who: 'sees-province',
    summary: 'The current set of exported files and the last runs',
    answer: exportsResponse,
  },
  runExport: {
    method: 'POST',
    path: 'exports/{period}',
    who: 'sees-province',
    summary:
      'Exports the period now; writes nothing where nothing has changed. Scheduled exports count what was asked for last',
    query: { include: includeChoice },
    answer: exportRunResponse,
  },
  getExportFile: {
    method: 'GET',
    path: 'exports/{period}/{file}',
    who: 'sees-province',
    summary: 'One file of the current set',
    answer: ANY_FILE,
  },
} as const satisfies Record<string, RouteContract>;
