import type { IncomingMessage, ServerResponse } from 'node:http';
import { localText } from '../words';
import {
  snapshotToXlsx,
  xlsxToSnapshot,
  type SavedFile,
  type WorkbookSnapshot,
} from '../../../workbench/excel/node';
import { readBody } from '../host/body';
import type { Mount } from '../host/http-front';
import { sendJson, sendProblem } from '../host/respond';
import { LEFT_OUT, workbenchText } from '../../../workbench/page/served';

const OPEN = '/workbench/xlsx/open';
const SAVE = '/workbench/xlsx/save';
const OPEN_LIMIT_BYTES = 10 * 1024 * 1024;
/** JSON is longer than the workbook that it becomes. */
const SAVE_LIMIT_BYTES = 60 * 1024 * 1024;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function bodyWithin(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Buffer | undefined> {
  const body = await readBody(request, limit);
  if (body.kind === 'read') return body.bytes;
  if (body.kind === 'too-large') {
    response.setHeader('connection', 'close');
    sendProblem(response, 413, 'body-too-large', localText.vi.bodyTooLarge(limit / 1024 / 1024));
  }
  return undefined;
}

async function open(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  const bytes = await bodyWithin(request, response, OPEN_LIMIT_BYTES);
  if (!bytes) return;
  const opened = await xlsxToSnapshot(bytes, name).catch(() => undefined);
  if (opened) sendJson(response.setHeader(LEFT_OUT, opened.leftOut), 200, opened.snapshot);
  else sendProblem(response, 422, 'not-a-workbook', workbenchText.vi.notAWorkbook(name));
}

async function save(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await bodyWithin(request, response, SAVE_LIMIT_BYTES);
  if (!bytes) return;
  let saved: SavedFile;
  try {
    saved = await snapshotToXlsx(JSON.parse(bytes.toString('utf8')) as WorkbookSnapshot);
  } catch {
    return sendProblem(response, 422, 'not-a-snapshot', workbenchText.vi.saveFailed);
  }
  response.writeHead(200, {
    'content-type': XLSX_TYPE,
    'content-length': saved.file.length,
    [LEFT_OUT]: saved.leftOut,
    'cache-control': 'no-store',
  });
  response.end(saved.file);
}

/** `POST /workbench/xlsx/open?name=`: a workbook's bytes become a snapshot; `POST /workbench/xlsx/save`: the way back. Keeps nothing. */
export const xlsxMount: Mount = async (request, response, { pathname, searchParams }) => {
  if (pathname !== OPEN && pathname !== SAVE) return false;
  if (request.method !== 'POST') response.writeHead(405, { allow: 'POST' }).end();
  else if (pathname === SAVE) await save(request, response);
  else await open(request, response, searchParams.get('name') ?? 'workbook.xlsx');
  return true;
};
