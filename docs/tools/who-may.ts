import type { RouteName } from '../../shared/contract/routes';

type Who =
  | 'anyone'
  | 'signed-in'
  | 'reads-unit'
  | 'writes-unit'
  | 'comments'
  | 'reviews'
  | 'sees-province'
  | 'administers';

/** What stands in the page for each right; the rights themselves are in functions/auth/permissions.ts. */
export const WHO_TEXT: Record<Who, string> = {
  anyone: 'anyone, without a token',
  'signed-in': 'whoever is signed in',
  'reads-unit': 'the unit’s clerks, supervisors, administrators',
  'writes-unit': 'the unit’s clerks',
  comments: 'the unit’s clerks, supervisors',
  reviews: 'supervisors',
  'sees-province': 'supervisors, administrators',
  administers: 'administrators',
};

/** Who may use each route; test/integration/api/who-may.test.ts asks the real endpoints as everybody. */
export const whoMay: Record<RouteName, Who> = {
  getHealth: 'anyone',
  getOpenApi: 'anyone',
  getMe: 'signed-in',
  getUnits: 'signed-in',
  putUnits: 'administers',
  getForms: 'signed-in',
  putForm: 'administers',
  check: 'reads-unit',
  locate: 'reads-unit',
  intake: 'reads-unit',
  checkText: 'reads-unit',
  getMappings: 'reads-unit',
  putMapping: 'writes-unit',
  deleteMapping: 'writes-unit',
  getSubmission: 'reads-unit',
  putSubmission: 'writes-unit',
  submit: 'writes-unit',
  recall: 'writes-unit',
  accept: 'reviews',
  return: 'reviews',
  reopen: 'reviews',
  getHistory: 'reads-unit',
  getCells: 'reads-unit',
  getComments: 'reads-unit',
  postComment: 'comments',
  getReminders: 'reads-unit',
  postReminder: 'reviews',
  getOwed: 'signed-in',
  getIndicators: 'reads-unit',
  getWorkbook: 'reads-unit',
  getReport: 'reads-unit',
  getOverview: 'sees-province',
  getTotals: 'sees-province',
  getProvinceWorkbook: 'sees-province',
  getSpan: 'sees-province',
  getSpanWorkbook: 'sees-province',
  getProvinceReport: 'sees-province',
  getGivenFigures: 'sees-province',
  putGivenFigures: 'sees-province',
  getComparison: 'sees-province',
  getUnitQuarters: 'sees-province',
  getExports: 'sees-province',
  runExport: 'sees-province',
  getExportFile: 'sees-province',
};
