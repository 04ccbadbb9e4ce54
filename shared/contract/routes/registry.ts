import * as z from 'zod';
import { formDocumentSchema } from '../../forms/document';
import { unitTreeSchema } from '../../units/schema';
import { formsResponse, formStoredResponse, healthResponse, meResponse, periodText } from '../schemas';
import { type RouteContract } from './route';

/** The service itself, the unit tree and the forms. */
export const registryRoutes = {
  getHealth: {
    method: 'GET',
    path: 'health',
    who: 'anyone',
    summary: 'Whether each dependency answers',
    answer: healthResponse,
  },
  getOpenApi: {
    method: 'GET',
    path: 'openapi.json',
    who: 'anyone',
    summary: 'This API as an OpenAPI document',
    answer: z.looseObject({}),
  },
  getMe: {
    method: 'GET',
    path: 'me',
    who: 'signed-in',
    summary: 'Who I am, my units and roles',
    answer: meResponse,
  },
  getUnits: {
    method: 'GET',
    path: 'units',
    who: 'signed-in',
    summary: 'The unit tree',
    answer: unitTreeSchema,
  },
  putUnits: {
    method: 'PUT',
    path: 'units',
    who: 'administers',
    summary: 'Replaces the unit tree (admin)',
    headers: { 'If-Match': 'Version as given in ETag' },
    body: unitTreeSchema,
    answer: unitTreeSchema,
  },
  getForms: {
    method: 'GET',
    path: 'forms',
    who: 'signed-in',
    summary: 'The forms in force in a period',
    query: { period: periodText },
    answer: formsResponse,
  },
  putForm: {
    method: 'PUT',
    path: 'forms/{code}',
    who: 'administers',
    summary: 'Adds or replaces a form (admin)',
    body: formDocumentSchema,
    answer: formStoredResponse,
  },
} as const satisfies Record<string, RouteContract>;
