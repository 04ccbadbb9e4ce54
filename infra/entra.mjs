import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { directory } from './entra/az.mjs';
import { readPeople } from './entra/people.mjs';
import {
  apiPatch,
  clientPatch,
  GRAPH_APP,
  preAuthorisedPatch,
  roleId,
  SCOPE,
  SIGN_IN_SCOPES,
} from './entra/registrations.mjs';

const HELP = `Registers Khớp in Microsoft Entra ID and gives people their roles, through the Azure CLI (az login first).

  --pane <address>   https address of the folder of taskpane.html, for example https://khop.example.vn;
                     without it nothing is said of redirects, as before the first azd up
  --people <file>    CSV with the columns mail,role,unit; role is clerk (with a unit), supervisor or admin
  --units <file>     JSON of the province's units; without it shared/units/data/hung-yen.json
  --name <name>      registrations are called "<name> API" and "<name> add-in"; without it Khop
  --dry-run          only says what it would do

What is there already stays as it is; a second run changes nothing.`;

/** The arguments were wrong; nothing has been asked of the directory. */
class Refused extends Error {}

const UNITS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../shared/units/data/hung-yen.json');

function readOptions() {
  try {
    return parseArgs({
      options: {
        pane: { type: 'string' },
        people: { type: 'string' },
        units: { type: 'string', default: UNITS },
        name: { type: 'string', default: 'Khop' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refused(error.message);
  }
}

function readFile(option, file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(`--${option}: ${error.message}`);
  }
}

function readUnits(file) {
  try {
    // The province itself enters nothing.
    return JSON.parse(readFile('units', file)).units.filter(({ kind }) => kind !== 'province');
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(`--units ${file}: ${error.message}`);
  }
}

function readPane(text) {
  if (text === undefined) return undefined;
  const { protocol, origin, pathname, search, hash, username } = URL.canParse(text) ? new URL(text) : {};
  if (protocol !== 'https:' || search || hash || username)
    throw new Refused(`--pane needs an https address without ? and #; got "${text}"`);
  return origin + pathname.replace(/\/+$/, '');
}

/** What is to be done, as the arguments and their files say; refuses before anything is asked of the directory. */
function readWork(options) {
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(options.name))
    throw new Refused(
      `--name may have letters without marks, digits, spaces and hyphens; got "${options.name}"`,
    );
  const units = readUnits(options.units);
  const codes = new Set(units.map(({ code }) => code));
  const { people, faults } =
    options.people === undefined
      ? { people: [], faults: [] }
      : readPeople(readFile('people', options.people), codes);
  if (faults.length > 0) throw new Refused([`${options.people}: nothing was done`, ...faults].join('\n'));
  return { pane: readPane(options.pane), name: options.name, units, people };
}

/** Stands in a dry run for the id of what is not made yet. */
const NEW = '(new)';

/** The directory's registration of this name, made where there is none; completed by what `patchOf` says is missing. */
function registration(az, name) {
  const found = az
    .run(['ad', 'app', 'list', '--display-name', name, '--all'])
    .filter(({ displayName }) => displayName === name);
  if (found.length > 1) throw new Error(`there are ${found.length} registrations called "${name}"; keep one`);
  const body = { displayName: name, signInAudience: 'AzureADMyOrg' };
  return (
    found[0] ??
    az.change(`register "${name}"`, 'post', 'applications', body) ?? { ...body, id: NEW, appId: NEW }
  );
}

function patched(az, app, patch) {
  if (patch === undefined) return app;
  const what = `complete "${app.displayName}": ${Object.keys(patch).join(', ')}`;
  az.change(what, 'patch', `applications/${app.id}`, patch);
  return { ...app, ...patch };
}

/** What stands for a registration in this tenant: roles and consent hang on it. */
function principal(az, { appId, displayName }) {
  const [found] = appId === NEW ? [] : az.run(['ad', 'sp', 'list', '--filter', `appId eq '${appId}'`]);
  return (
    found ??
    az.change(`admit "${displayName}" to the tenant`, 'post', 'servicePrincipals', { appId }) ?? { id: NEW }
  );
}

/** An administrator's consent for everyone, so that nobody is asked. */
function consent(az, client, resource, scopes) {
  const grants = client.id === NEW ? [] : az.list(`servicePrincipals/${client.id}/oauth2PermissionGrants`);
  const present = grants.find(
    (each) => each.resourceId === resource.id && each.consentType === 'AllPrincipals',
  );
  const granted = present?.scope.split(' ').filter(Boolean) ?? [];
  const scope = [...new Set([...granted, ...scopes.split(' ')])].join(' ');
  if (granted.join(' ') === scope) return;
  if (present) az.change(`consent to ${scopes}`, 'patch', `oauth2PermissionGrants/${present.id}`, { scope });
  else
    az.change(`consent to ${scopes}`, 'post', 'oauth2PermissionGrants', {
      clientId: client.id,
      consentType: 'AllPrincipals',
      resourceId: resource.id,
      scope,
    });
}

/** The object ids of people; refuses, naming their lines, where the directory does not know one. */
function findPeople(az, people) {
  const ids = new Map();
  const faults = [];
  for (const { line, mail } of people) {
    if (!ids.has(mail)) {
      const filter = `mail eq '${mail}' or userPrincipalName eq '${mail}'`;
      ids.set(
        mail,
        az.run(['ad', 'user', 'list', '--filter', filter]).map(({ id }) => id),
      );
    }
    const found = ids.get(mail).length;
    if (found !== 1) faults.push(`line ${line}: the directory has ${found} people with the address ${mail}`);
  }
  if (faults.length > 0) throw new Error(['nothing was done', ...faults].join('\n'));
  return people.map(({ mail, role }) => ({ mail, role, id: ids.get(mail)[0] }));
}

function assign(az, api, resource, people) {
  if (people.length === 0) return;
  const present = resource.id === NEW ? [] : az.list(`servicePrincipals/${resource.id}/appRoleAssignedTo`);
  for (const { mail, role, id } of people) {
    const appRoleId = roleId(api, role);
    if (present.some((each) => each.principalId === id && each.appRoleId === appRoleId)) continue;
    const body = { principalId: id, resourceId: resource.id, appRoleId };
    az.change(
      `give ${mail} the role ${role}`,
      'post',
      `servicePrincipals/${resource.id}/appRoleAssignedTo`,
      body,
    );
  }
}

function register({ pane, name, units, people }, dryRun) {
  const az = directory({ dryRun, say: (line) => console.log(line) });
  const { tenantId } = az.run(['account', 'show']);
  const known = findPeople(az, people);
  const bareApi = registration(az, `${name} API`);
  const scopedApi = patched(az, bareApi, apiPatch(bareApi, units));
  const bareClient = registration(az, `${name} add-in`);
  const client = patched(az, bareClient, clientPatch(bareClient, scopedApi, pane));
  const api = patched(az, scopedApi, preAuthorisedPatch(scopedApi, client.appId));
  const resource = principal(az, api);
  const caller = principal(az, client);
  consent(az, caller, resource, SCOPE);
  consent(az, caller, az.run(['ad', 'sp', 'show', '--id', GRAPH_APP]), SIGN_IN_SCOPES);
  assign(az, api, resource, known);
  if (az.changes() === 0) console.log('everything is there already');
  console.log(
    `tenant ${tenantId}\nazd env set KHOP_API_CLIENT_ID ${api.appId}\nazd env set KHOP_CLIENT_ID ${client.appId}`,
  );
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else register(readWork(options), options['dry-run']);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof Refused ? 2 : 1;
}
