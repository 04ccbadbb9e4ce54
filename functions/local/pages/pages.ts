import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { localText } from '../words';
import { workbenchText } from '../../../workbench/page/served';
import { hungYen } from '../../../shared/units/hung-yen';
import type { Mount } from '../host/http-front';
import { sendJson } from '../host/respond';
import { fileOf, isRead, sendContent, type Content } from './static-files';
import { siteHeaders } from './site-headers';
import { deriveSchema } from '../../../workbench/excel/node';

export interface PagesOptions {
  /** Folder of the built pages: workbench/ and addin/ in it. */
  builtFolder: string;
  /** Folder of office.js as npm has it. */
  officeFolder: string;
}

/** Where add-in pages load office.js from: Microsoft's own address. */
const OFFICE_ADDRESS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\//g;
const OFFICE_LOCAL = '/office-js/';
const SCHEMA_SOURCE = 'excel-web-16.00.debug.js';

/** The workbench runs its own script and shows the pane's page, and talks to this host; its grid places cells by style attributes. */
const WORKBENCH_POLICY =
  "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** The unit whose figures the demo knows best. */
const FIRST_UNIT = 'skhcn';

/** Those whom the pane offers to sign in: persons that the local issuer knows, those of the demo's walk first. */
function localConfig(): object {
  const words = localText.vi;
  const units = hungYen.units.filter(({ kind }) => kind !== 'province');
  const clerks = units.map(({ code, name }) => ({ person: `clerk.${code}`, name: words.clerkOf(name) }));
  const first = `clerk.${FIRST_UNIT}`;
  const persons = [
    ...clerks.filter(({ person }) => person === first),
    { person: 'supervisor', name: words.supervisor },
    { person: 'admin', name: words.admin },
    ...clerks.filter(({ person }) => person !== first),
  ];
  return { auth: { kind: 'local', token: '/local/token', persons }, uploadPage: 'upload.html' };
}

/**
 * A page of the add-in as the workbench shows it: office.js comes from this host. Real Excel, which needs https and so
 * comes through a proxy that says so, gets the page as it is, with office.js from Microsoft's address.
 */
function withLocalOffice(page: Content, isOverHttps: boolean): Content {
  if (isOverHttps) return page;
  return {
    ...page,
    tag: page.tag.replace(/"$/, '-local"'),
    body: async () => String(await page.body()).replace(OFFICE_ADDRESS, OFFICE_LOCAL),
  };
}

function sendMissing(response: ServerResponse, text: string): void {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>404</title><p>${text}</p></html>`;
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}

/**
 * The pages beside the API: `/` the workbench, `/workbench/*` its parts and `/workbench/schema.json`, `/addin/*` the built
 * task pane with `/addin/config.json`, and `/office-js/*`. Everything else is left to the next mount.
 */
export function pagesMount({ builtFolder, officeFolder }: PagesOptions): Mount {
  const workbench = path.join(builtFolder, 'workbench');
  const addin = path.join(builtFolder, 'addin');
  let schema: Promise<Content> | undefined;

  async function deriveOnce(): Promise<Content> {
    const source = await readFile(path.join(officeFolder, SCHEMA_SOURCE), 'utf8');
    const text = JSON.stringify(deriveSchema(source));
    return { type: 'application/json; charset=utf-8', tag: tagOf(text), body: () => Promise.resolve(text) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const send = async (content: Content | undefined, headers?: Record<string, string>): Promise<void> => {
      if (content) await sendContent(request, response, content, headers);
      else sendMissing(response, workbenchText.vi.notFound);
    };
    if (pathname === '/') {
      return send(await fileOf(workbench, 'index.html'), { 'content-security-policy': WORKBENCH_POLICY });
    }
    if (pathname === '/workbench/schema.json') return send(await (schema ??= deriveOnce()));
    if (pathname === '/addin/config.json') return sendJson(response, 200, localConfig());
    const [, mount = '', name = ''] = /^\/(workbench|addin|office-js)\/(.*)$/.exec(pathname) ?? [];
    if (mount === 'workbench') return send(await fileOf(workbench, name));
    if (mount === 'office-js') return send(await fileOf(officeFolder, name));
    const file = await fileOf(addin, name);
    if (!file && name === 'taskpane.html') return sendMissing(response, workbenchText.vi.paneOff);
    const isOverHttps = request.headers['x-forwarded-proto'] === 'https';
    const content = file?.type.startsWith('text/html') ? withLocalOffice(file, isOverHttps) : file;
    return send(content, await siteHeaders(addin, `/${name}`));
  }

  return async (request, response, { pathname }) => {
    const isOurs = pathname === '/' || /^\/(workbench|addin|office-js)\//.test(pathname);
    // Files are saved and opened by another mount.
    if (!isOurs || pathname.startsWith('/workbench/xlsx/')) return false;
    if (isRead(request, response)) await answer(request, response, pathname);
    return true;
  };
}
