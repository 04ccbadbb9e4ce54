import { app, type HttpHandler } from '@azure/functions';
import { routes, type RouteName } from '../../shared/contract/routes';
import { endpoint, type Platform } from './endpoint';
import { checkText } from './check-text';
import { intake } from './intake';
import { deleteMapping, getMappings, putMapping } from './mappings';
import { getCells, getComments, getOwed, getReminders, postComment, postReminder } from './beside';
import { check, locate } from './figures';
import { getComparison, getUnitQuarters } from './comparison';
import { getGivenFigures, putGivenFigures } from './given-figures';
import { getExportFile, getExports, runExportNow } from './exports';
import * as province from './province';
import * as submissions from './submissions';
import { exportQueue } from '../queues/queue';
import {
  getOverview,
  getProvinceReport,
  getProvinceWorkbook,
  getSpan,
  getSpanWorkbook,
  getTotals,
} from './totals';

/** The endpoint of every route of the contract. */
export function endpoints(platform: () => Platform): Record<RouteName, HttpHandler> {
  return {
    getHealth: endpoint('getHealth', routes.getHealth, platform, province.getHealth),
    getOpenApi: endpoint('getOpenApi', routes.getOpenApi, platform, province.getOpenApi),
    getMe: endpoint('getMe', routes.getMe, platform, province.getMe),
    getUnits: endpoint('getUnits', routes.getUnits, platform, province.getUnits),
    putUnits: endpoint('putUnits', routes.putUnits, platform, province.putUnits),
    getForms: endpoint('getForms', routes.getForms, platform, province.getForms),
    putForm: endpoint('putForm', routes.putForm, platform, province.putForm),
    check: endpoint('check', routes.check, platform, check),
    locate: endpoint('locate', routes.locate, platform, locate),
    intake: endpoint('intake', routes.intake, platform, intake),
    checkText: endpoint('checkText', routes.checkText, platform, checkText),
    getMappings: endpoint('getMappings', routes.getMappings, platform, getMappings),
    putMapping: endpoint('putMapping', routes.putMapping, platform, putMapping),
    deleteMapping: endpoint('deleteMapping', routes.deleteMapping, platform, deleteMapping),
    getSubmission: endpoint('getSubmission', routes.getSubmission, platform, submissions.getSubmission),
    putSubmission: endpoint('putSubmission', routes.putSubmission, platform, submissions.putSubmission),
    submit: endpoint('submit', routes.submit, platform, submissions.submit),
    recall: endpoint('recall', routes.recall, platform, submissions.recall),
    accept: endpoint('accept', routes.accept, platform, submissions.accept),
    return: endpoint('return', routes.return, platform, submissions.returnForCorrection),
    reopen: endpoint('reopen', routes.reopen, platform, submissions.reopen),
    getHistory: endpoint('getHistory', routes.getHistory, platform, submissions.getHistory),
    getCells: endpoint('getCells', routes.getCells, platform, getCells),
    getComments: endpoint('getComments', routes.getComments, platform, getComments),
    postComment: endpoint('postComment', routes.postComment, platform, postComment),
    getReminders: endpoint('getReminders', routes.getReminders, platform, getReminders),
    postReminder: endpoint('postReminder', routes.postReminder, platform, postReminder),
    getOwed: endpoint('getOwed', routes.getOwed, platform, getOwed),
    getIndicators: endpoint('getIndicators', routes.getIndicators, platform, submissions.getIndicators),
    getWorkbook: endpoint('getWorkbook', routes.getWorkbook, platform, submissions.getWorkbook),
    getReport: endpoint('getReport', routes.getReport, platform, submissions.getReport),
    getOverview: endpoint('getOverview', routes.getOverview, platform, getOverview),
    getTotals: endpoint('getTotals', routes.getTotals, platform, getTotals),
    getProvinceWorkbook: endpoint(
      'getProvinceWorkbook',
      routes.getProvinceWorkbook,
      platform,
      getProvinceWorkbook,
    ),
    getSpan: endpoint('getSpan', routes.getSpan, platform, getSpan),
    getSpanWorkbook: endpoint('getSpanWorkbook', routes.getSpanWorkbook, platform, getSpanWorkbook),
    getProvinceReport: endpoint('getProvinceReport', routes.getProvinceReport, platform, getProvinceReport),
    getGivenFigures: endpoint('getGivenFigures', routes.getGivenFigures, platform, getGivenFigures),
    putGivenFigures: endpoint('putGivenFigures', routes.putGivenFigures, platform, putGivenFigures),
    getComparison: endpoint('getComparison', routes.getComparison, platform, getComparison),
    getUnitQuarters: endpoint('getUnitQuarters', routes.getUnitQuarters, platform, getUnitQuarters),
    getExports: endpoint('getExports', routes.getExports, platform, getExports),
    runExport: endpoint('runExport', routes.runExport, platform, runExportNow),
    getExportFile: endpoint('getExportFile', routes.getExportFile, platform, getExportFile),
  };
}

/** Registers every route with the Functions runtime. */
export function registerHttp(platform: () => Platform): void {
  for (const [name, handler] of Object.entries(endpoints(platform))) {
    const route = routes[name as RouteName];
    app.http(name, {
      methods: [route.method],
      // Callers prove themselves by their token, which the endpoint checks; function keys would add nothing.
      authLevel: 'anonymous',
      route: route.path,
      ...(name === 'runExport' ? { extraOutputs: [exportQueue] } : {}),
      handler,
    });
  }
}
