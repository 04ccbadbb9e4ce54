import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { deriveSchema } from '../../engine/derive-schema';
import type { SchemaData } from '../../engine/schema';

/** Folder of the unmodified office.js as npm installed it. */
export const LIBRARY_FOLDER = path.join(path.dirname(require.resolve('office-js/package.json')), 'dist');

/** The readable build: the one whose text the schema is derived from. */
export const DEBUG_LIBRARY = 'excel-web-16.00.debug.js';

let text: string | undefined;
let schema: SchemaData | undefined;

export function libraryText(): string {
  text ??= readFileSync(path.join(LIBRARY_FOLDER, DEBUG_LIBRARY), 'utf8');
  return text;
}

/** The object model as the installed library declares it. */
export function librarySchema(): SchemaData {
  schema ??= deriveSchema(libraryText());
  return schema;
}

let script: vm.Script | undefined;

/** The library, compiled once a process. */
export function libraryScript(): vm.Script {
  script ??= new vm.Script(libraryText(), { filename: DEBUG_LIBRARY });
  return script;
}
