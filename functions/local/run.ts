import { existsSync } from 'node:fs';
import path from 'node:path';
import { hungYen } from '../../shared/units/hung-yen';
import { Library } from '../services/registry/library';
import { tablesFromSettings } from '../store/azure/clients';
import { createTableDocumentStore } from '../store/table-document-store';
import { startStorage } from './storage/azurite';
import { bilingual, print, printLog } from './process/console';
import { startHost, type Host, type HostFunction } from './host/host';
import { createIssuer } from './sign-in/issuer';
import type { Lifecycle } from './process/lifecycle';
import type { LocalOptions } from './options';
import type { UnitName } from './sign-in/persons';
import { seedDemo } from './seed/seed';
import { signInCommand } from './sign-in/sign-in-command';
import { pagesMount } from './pages/pages';
import { startPageMount } from './pages/start-page';
import { xlsxMount } from './pages/xlsx-mount';

export interface RunOptions extends LocalOptions {
  /** Already known to be free. */
  port: number;
  /** Folder of the project, where manifest.xml and docs/ are. */
  projectFolder: string;
  /** The bundled functions. */
  appFile: string;
}

/** A start that cannot go on for a reason that the user can mend; the message is a sentence for the user. */
export class StartRefused extends Error {}

/** Units as they are stored now, so that a unit that an administrator has just added can sign in. */
function storedUnitName(): UnitName {
  const documents = createTableDocumentStore({
    tables: tablesFromSettings(process.env),
    province: hungYen.profile.code,
  });
  return async (code) => {
    const { tree } = await new Library(documents, () => new Date()).loadUnits();
    return tree.units.find((unit) => unit.code === code)?.name;
  };
}

async function keepStorage(lifecycle: Lifecycle, folder: string | undefined): Promise<string> {
  const storage = await lifecycle.start(
    async () => {
      const result = await startStorage(folder === undefined ? {} : { folder });
      if (result.kind === 'started') return result;
      throw new StartRefused(
        bilingual((words) =>
          result.kind === 'in-use'
            ? words.folderInUse(String(folder), result.pid, result.file)
            : words.fileDamaged(result.file, String(folder)),
        ),
      );
    },
    (started) => started.stop(),
  );
  const place = folder === undefined ? undefined : path.resolve(folder);
  print(bilingual((words) => (place === undefined ? words.storageInMemory : words.storageIn(place))));
  return storage.connectionString;
}

/** Waited for by an end that comes meanwhile, so that the storage is not closed under it. */
async function seed(lifecycle: Lifecycle, connectionString: string): Promise<void> {
  let shown = 0;
  const progress = (done: number, total: number): void => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth === shown) return;
    shown = tenth;
    print(bilingual((words) => words.seeding(done, total)));
  };
  const { saved, skipped } = await lifecycle.start(
    () =>
      seedDemo({
        connectionString,
        province: hungYen.profile.code,
        progress,
        now: new Date(),
        cancelled: () => lifecycle.isStopping,
      }),
    () => Promise.resolve(),
  );
  if (lifecycle.isStopping) return;
  print(bilingual((words) => (skipped ? words.seedSkipped : words.seeded(saved))));
}

function printAddresses(host: Host, projectFolder: string): void {
  // Browsers and curl reach the loopback by this name too, and it is the one that people know.
  const url = host.url.replace('127.0.0.1', 'localhost');
  print('');
  print(`${bilingual((words) => words.workbench)}: ${url}/`);
  print(`${bilingual((words) => words.startPage)}: ${url}/addresses`);
  print(`${bilingual((words) => words.api)}: ${url}/api`);
  print(`${bilingual((words) => words.functionsTitle)}:`);
  for (const { trigger, methods, path: route } of host.functions) {
    if (trigger === 'http') print(`  ${methods.join(',').padEnd(8)} ${url}${route}`);
  }
  const timers = host.functions.filter(({ trigger }) => trigger === 'timer');
  if (timers.length > 0) print(`${bilingual((words) => words.timersTitle)}:`);
  for (const { name } of timers) print(`  POST     ${url}/admin/functions/${name}`);
  print(`${bilingual((words) => words.signIn)}: POST ${url}/local/token`);
  print(`  ${bilingual((words) => words.signInExample)}: ${signInCommand(url, 'clerk.skhcn')}`);
  print(`${bilingual((words) => words.publicKeys)}: ${url}/local/jwks`);
  const manifest = path.join(projectFolder, 'manifest.xml');
  if (existsSync(manifest)) print(bilingual((words) => words.sideload(manifest)));
  const guide = path.join(projectFolder, 'docs', 'sideload.md');
  if (existsSync(guide)) print(bilingual((words) => words.sideloadGuide(guide)));
  print('');
}

/** Storage, settings, functions, sample data, addresses, in this order. Comes back early when the end has begun meanwhile. */
export async function run(options: RunOptions, lifecycle: Lifecycle): Promise<void> {
  const connectionString = await keepStorage(lifecycle, options.folder);
  if (lifecycle.isStopping) return;

  const hostUrl = `http://127.0.0.1:${options.port}`;
  const folder = options.folder === undefined ? {} : { folder: options.folder };
  Object.assign(process.env, { KHOP_STORAGE: connectionString, KHOP_PROVINCE: hungYen.profile.code });
  const issuer = await createIssuer({ hostUrl, unitName: storedUnitName(), ...folder });
  Object.assign(process.env, issuer.settings);
  let functions: HostFunction[] = [];
  const pages = pagesMount({
    builtFolder: path.dirname(options.appFile),
    officeFolder: path.join(options.projectFolder, 'node_modules', 'office-js', 'dist'),
  });
  const mounts = [xlsxMount, pages, startPageMount(() => functions), issuer.mount];
  const host = await lifecycle.start(
    () =>
      startHost({
        appFile: options.appFile,
        port: options.port,
        log: printLog,
        queues: connectionString,
        mounts,
      }),
    (started) => started.stop(),
  );
  functions = host.functions;
  if (lifecycle.isStopping) return;

  if (options.seed) await seed(lifecycle, connectionString);
  if (lifecycle.isStopping) return;
  printAddresses(host, options.projectFolder);
  print(bilingual((words) => words.ready));
}
