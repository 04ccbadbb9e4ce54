import type { FormDocument } from '../../shared/forms/document';
import type { SubmissionResponse } from '../../shared/contract/schemas';
import { parsePeriod, periodKey, shiftPeriod } from '../../shared/period/period';
import type { Client } from '../api/client';
import { ApiProblem } from '../api/problem';
import { frameOf, openingOf, openingUnits } from '../pane/quarter/quarter-frame';
import type { OpenKey } from './kept';
import type { OpenedQuarter } from './state';

/** A unit's quarter with what its forms open with; rejects as the client does. Undefined for a unit nobody knows. */
export async function loadQuarter(
  client: Client,
  { unit: code, period }: OpenKey,
  signal: AbortSignal,
): Promise<OpenedQuarter | undefined> {
  const parsed = parsePeriod(period);
  const tree = await client.call('getUnits', { signal });
  const unit = tree.units.find((own) => own.code === code);
  if (unit === undefined || parsed === undefined) return undefined;
  const before = periodKey(shiftPeriod(parsed, -1));
  const [{ forms }, stored, known, opening] = await Promise.all([
    client.call('getForms', { query: { period }, signal }),
    storedOf(client, { unit: code, period }, signal),
    mappingsOf(client, code, signal),
    Promise.all(openingUnits(tree, unit, parsed).map((own) => openingWith(client, own, before, signal))),
  ]);
  const calendar = stored?.calendar ?? 'reporting';
  const previous = (documents: FormDocument[]) => openingOf(opening, calendar, documents);
  return { frame: frameOf(tree, unit, parsed, forms, previous, opening), stored, known };
}

async function storedOf(
  client: Client,
  path: OpenKey,
  signal: AbortSignal,
): Promise<SubmissionResponse | null> {
  try {
    return await client.call('getSubmission', { path: { ...path }, signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.notice.code === 'submission-not-found') return null;
    throw error;
  }
}

/** What may not be read, of units merged into this one, counts as not stored; the server decides when it checks. */
async function openingWith(client: Client, unit: string, period: string, signal: AbortSignal) {
  try {
    return await storedOf(client, { unit, period }, signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.notice.code === 'forbidden') return null;
    throw error;
  }
}

/** Without them more is asked; nothing else depends on them. */
async function mappingsOf(
  client: Client,
  unit: string,
  signal: AbortSignal,
): Promise<OpenedQuarter['known']> {
  try {
    const { mappings } = await client.call('getMappings', { path: { unit }, signal });
    return mappings.map(({ mapping, at }) => ({ mapping, at }));
  } catch (error) {
    if (error instanceof ApiProblem && error.notice.code !== 'cancelled') return [];
    throw error;
  }
}
