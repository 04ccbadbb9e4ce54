import * as z from 'zod';
import { cellsResponse } from '../cells';
import { commentBody, commentsResponse } from '../comments';
import { owedResponse } from '../owed';
import { reminderBody, remindersResponse } from '../reminders';
import {
  acceptBody,
  historyResponse,
  indicatorsResponse,
  reasonBody,
  submissionBody,
  submissionResponse,
  submitBody,
} from '../schemas';
import { reportChoice } from './report-choice';
import { DOCX, writeHeaders, XLSX, type RouteContract } from './route';

const flag = z.enum(['1']).optional();

const stateHeaders = {
  'If-Match': 'Version as given in ETag',
  'Idempotency-Key': writeHeaders['Idempotency-Key'],
};
const submission = 'submissions/{period}/{unit}';

/** A unit’s quarter and what is kept beside it. */
export const submissionsRoutes = {
  getSubmission: {
    method: 'GET',
    path: submission,
    who: 'reads-unit',
    summary: 'A unit’s quarter',
    answer: submissionResponse,
  },
  putSubmission: {
    method: 'PUT',
    path: submission,
    who: 'writes-unit',
    summary: 'Saves a unit’s quarter',
    headers: writeHeaders,
    body: submissionBody,
    answer: submissionResponse,
  },
  submit: {
    method: 'POST',
    path: `${submission}/submit`,
    who: 'writes-unit',
    summary:
      'Hands the quarter in; refused while errors or queries are open, and without a reason where it was given back and is unchanged',
    headers: stateHeaders,
    body: submitBody,
    answer: submissionResponse,
  },
  recall: {
    method: 'POST',
    path: `${submission}/recall`,
    who: 'writes-unit',
    summary: 'Takes a submitted quarter back as a draft, until a supervisor has read it',
    headers: stateHeaders,
    answer: submissionResponse,
  },
  accept: {
    method: 'POST',
    path: `${submission}/accept`,
    who: 'reviews',
    summary:
      'Accepts a submitted quarter (supervisor, never who saved or submitted any of it since it was accepted last)',
    headers: stateHeaders,
    body: acceptBody,
    answer: submissionResponse,
  },
  return: {
    method: 'POST',
    path: `${submission}/return`,
    who: 'reviews',
    summary: 'Returns a submitted quarter with a reason (supervisor)',
    headers: stateHeaders,
    body: reasonBody,
    answer: submissionResponse,
  },
  reopen: {
    method: 'POST',
    path: `${submission}/reopen`,
    who: 'reviews',
    summary: 'Reopens an accepted quarter for amendment with a reason (supervisor)',
    headers: stateHeaders,
    body: reasonBody,
    answer: submissionResponse,
  },
  getHistory: {
    method: 'GET',
    path: `${submission}/history`,
    who: 'reads-unit',
    summary: 'Every change of the quarter; verify=1 checks the hash chain',
    query: { verify: flag },
    answer: historyResponse,
  },
  getCells: {
    method: 'GET',
    path: `${submission}/cells`,
    who: 'reads-unit',
    summary: 'Figures of the seven quarters before, who changed each cell last, and the comments',
    answer: cellsResponse,
  },
  getComments: {
    method: 'GET',
    path: `${submission}/comments`,
    who: 'reads-unit',
    summary: 'What was said of the quarter’s cells, oldest first',
    answer: commentsResponse,
  },
  postComment: {
    method: 'POST',
    path: `${submission}/comments`,
    who: 'comments',
    summary:
      'Says something of a cell, answers, settles a comment or opens it again; changes no figure and no version',
    headers: { 'Idempotency-Key': writeHeaders['Idempotency-Key'] },
    body: commentBody,
    answer: commentsResponse,
  },
  getReminders: {
    method: 'GET',
    path: `${submission}/reminders`,
    who: 'reads-unit',
    summary: 'Who reminded the unit of the quarter, when and in which words, oldest first',
    answer: remindersResponse,
  },
  postReminder: {
    method: 'POST',
    path: `${submission}/reminders`,
    who: 'reviews',
    summary: 'Notes a reminder before it goes out (supervisor); refused while the quarter is sent',
    headers: { 'Idempotency-Key': writeHeaders['Idempotency-Key'] },
    body: reminderBody,
    answer: remindersResponse,
  },
  getOwed: {
    method: 'GET',
    path: 'owed',
    who: 'signed-in',
    summary:
      'The quarters of my units that were given back, or that I was reminded of, and that are not sent',
    answer: owedResponse,
  },
  getIndicators: {
    method: 'GET',
    path: 'indicators/{period}/{unit}',
    who: 'reads-unit',
    summary: 'Scores with formula, numerator and denominator',
    answer: indicatorsResponse,
  },
  getWorkbook: {
    method: 'GET',
    path: `${submission}/workbook.xlsx`,
    who: 'reads-unit',
    summary: 'The quarter as a formatted workbook; while nothing is stored, its forms to fill in',
    answer: XLSX,
  },
  getReport: {
    method: 'GET',
    path: `${submission}/report.docx`,
    who: 'reads-unit',
    summary:
      'The formal report, whole or the sections and annexes that are named; draft=1 gives it with a watermark while errors are open',
    query: { draft: flag, ...reportChoice },
    answer: DOCX,
  },
} as const satisfies Record<string, RouteContract>;
