import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const headers = z.record(z.string(), z.string());
const siteSchema = z.object({
  globalHeaders: headers,
  routes: z.array(z.object({ route: z.string(), headers })),
});

/**
 * What the static site in Azure would send with a file of the built add-in: read from what the build wrote for it, so that
 * pages are tried here under the very policy that they are deployed with.
 * @param pathname of the file below the folder, beginning with a slash
 */
export async function siteHeaders(folder: string, pathname: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(folder, 'staticwebapp.config.json'), 'utf8');
  const { globalHeaders, routes } = siteSchema.parse(JSON.parse(text));
  return { ...globalHeaders, ...routes.find(({ route }) => route === pathname)?.headers };
}
