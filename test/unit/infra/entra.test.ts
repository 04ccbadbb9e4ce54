import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clerkUnit } from '../../../functions/auth/person';
import { hungYen } from '../../../shared/units/hung-yen';

interface Application {
  id?: string;
  appId: string;
  displayName: string;
  identifierUris?: string[];
  api?: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { id: string; value: string }[];
    preAuthorizedApplications?: { appId: string; delegatedPermissionIds: string[] }[];
  };
  appRoles?: { id: string; value: string }[];
  spa?: { redirectUris: string[] };
}

interface Directory {
  calls: number;
  writes: { method: string; address: string; body: unknown }[];
  applications: Application[];
  servicePrincipals: { id: string; appId: string }[];
  oauth2PermissionGrants: { consentType: string; scope: string }[];
  appRoleAssignedTo: { principalId: string; appRoleId: string }[];
  users: { id: string; mail: string }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'khop-entra-test-'));
const file = path.join(folder, 'directory.json');
const people = path.join(folder, 'people.csv');
const PANE = 'https://khop.example.vn';

const read = (): Directory => JSON.parse(readFileSync(file, 'utf8')) as Directory;

function keep(directory: Partial<Directory> = {}): void {
  const empty: Directory = {
    calls: 0,
    writes: [],
    applications: [],
    servicePrincipals: [{ id: 'graph', appId: '00000003-0000-0000-c000-000000000000' }],
    oauth2PermissionGrants: [],
    appRoleAssignedTo: [],
    users: [
      { id: 'an', mail: 'an@tinh.example.vn' },
      { id: 'binh', mail: 'binh@tinh.example.vn' },
    ],
  };
  writeFileSync(file, JSON.stringify({ ...empty, ...directory }));
}

function entra(...args: string[]) {
  const PATH = `${path.join(__dirname, 'fake')}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const script = path.join(__dirname, '../../../infra/entra.sh');
  const { status, stdout, stderr } = spawnSync('sh', [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH, KHOP_FAKE_DIRECTORY: file },
  });
  return { status, lines: stdout.trim().split('\n'), stderr: stderr.trim() };
}

beforeEach(() => {
  keep();
  writeFileSync(
    people,
    '\uFEFFmail;role;unit\r\nan@tinh.example.vn;clerk;skhcn\r\nan@tinh.example.vn;clerk;syt\r\nbinh@tinh.example.vn;supervisor;\r\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('registering Khớp in Microsoft Entra ID', () => {
  test('makes what is missing of registrations, consent and roles; a second run changes nothing', () => {
    const old = 'https://old.example.vn/sign-in.html';
    keep({
      applications: [{ id: 'c', appId: 'add-in', displayName: 'Khop add-in', spa: { redirectUris: [old] } }],
    });
    const first = entra('--pane', `${PANE}/`, '--people', people);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const made = read();
    const [client, api] = made.applications as [Application, Application];
    expect(made.applications).toHaveLength(2);
    expect(api).toMatchObject({
      displayName: 'Khop API',
      signInAudience: 'AzureADMyOrg',
      identifierUris: [`api://${api.appId}`],
      api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'access_as_user' }] },
    });
    const scope = api.api?.oauth2PermissionScopes[0]?.id;
    expect(api.api?.preAuthorizedApplications).toEqual([
      { appId: client.appId, delegatedPermissionIds: [scope] },
    ]);
    expect(client).toMatchObject({
      displayName: 'Khop add-in',
      spa: {
        redirectUris: [old, 'brk-multihub://khop.example.vn', `${PANE}/sign-in.html`, `${PANE}/upload.html`],
      },
      requiredResourceAccess: [{ resourceAppId: api.appId, resourceAccess: [{ id: scope, type: 'Scope' }] }],
    });
    expect(made.oauth2PermissionGrants.map((each) => [each.consentType, each.scope])).toEqual([
      ['AllPrincipals', 'access_as_user'],
      ['AllPrincipals', 'openid profile offline_access'],
    ]);
    const roles = new Map(api.appRoles?.map(({ id, value }) => [id, value]));
    expect(made.appRoleAssignedTo.map((each) => [each.principalId, roles.get(each.appRoleId)])).toEqual([
      ['an', 'clerk.skhcn'],
      ['an', 'clerk.syt'],
      ['binh', 'supervisor'],
    ]);
    expect(first.lines.slice(-3)).toEqual([
      'tenant tenant-1',
      `azd env set KHOP_API_CLIENT_ID ${api.appId}`,
      `azd env set KHOP_CLIENT_ID ${client.appId}`,
    ]);

    const units = hungYen.units.filter(({ kind }) => kind !== 'province').map(({ code }) => code);
    const values = [...roles.values()];
    expect(values.slice(0, 2)).toEqual(['admin', 'supervisor']);
    expect(values.slice(2).map(clerkUnit)).toEqual(units);
    expect(roles.size).toBe(units.length + 2);

    const second = entra('--pane', PANE, '--people', people);
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.lines[0]).toBe('everything is there already');
    expect(read().writes).toEqual(made.writes);
  });

  test('--dry-run says all of it and does nothing', () => {
    const { status, lines } = entra('--pane', PANE, '--people', people, '--dry-run');
    expect({ status, lines: lines.filter((line) => line.startsWith('would ')) }).toEqual({
      status: 0,
      lines: [
        'would register "Khop API"',
        'would complete "Khop API": identifierUris, api, appRoles',
        'would register "Khop add-in"',
        'would complete "Khop add-in": spa, requiredResourceAccess',
        'would complete "Khop API": api',
        'would admit "Khop API" to the tenant',
        'would admit "Khop add-in" to the tenant',
        'would consent to access_as_user',
        'would consent to openid profile offline_access',
        'would give an@tinh.example.vn the role clerk.skhcn',
        'would give an@tinh.example.vn the role clerk.syt',
        'would give binh@tinh.example.vn the role supervisor',
      ],
    });
    expect(read().writes).toEqual([]);
  });
});

describe('nothing is done where', () => {
  test('lines of the CSV are faulty: each is named, and the directory is not asked', () => {
    const lines = [
      'mail,role,unit',
      'an@tinh.example.vn,clerk,skhcn',
      "an'x@tinh,admin,",
      'an@tinh.example.vn,boss,',
      'an@tinh.example.vn,clerk,',
      'an@tinh.example.vn,clerk,nowhere',
      'an@tinh.example.vn,admin,skhcn',
      'an@tinh.example.vn,admin,,more',
      'AN@tinh.example.vn,clerk,skhcn',
    ];
    writeFileSync(people, lines.join('\n'));
    const { status, stderr } = entra('--pane', PANE, '--people', people);
    expect({ status, faults: stderr.split('\n').slice(1) }).toEqual({
      status: 2,
      faults: [
        'line 3: "an\'x@tinh" is no mail address',
        'line 4: "boss" is no role; roles are clerk, supervisor, admin',
        'line 5: a clerk needs the code of a unit',
        'line 6: there is no unit "nowhere"',
        'line 7: the role admin belongs to no unit, but "skhcn" is given',
        'line 8: 4 cells, 3 are allowed',
        'line 9: the same as line 2',
      ],
    });
    expect(read().calls).toBe(0);
  });

  test('the CSV has another heading', () => {
    writeFileSync(people, 'an@tinh.example.vn,admin,\n');
    expect(entra('--pane', PANE, '--people', people)).toMatchObject({
      status: 2,
      stderr: `${people}: nothing was done\nline 1: the heading must be mail,role,unit`,
    });
  });

  test('the directory does not know somebody', () => {
    keep({ users: [{ id: 'an', mail: 'an@tinh.example.vn' }] });
    expect(entra('--pane', PANE, '--people', people)).toMatchObject({
      status: 1,
      stderr: 'nothing was done\nline 4: the directory has 0 people with the address binh@tinh.example.vn',
    });
    expect(read().writes).toEqual([]);
  });

  test('two registrations have the name', () => {
    keep({
      applications: [
        { appId: 'a', displayName: 'Khop API' },
        { appId: 'b', displayName: 'Khop API' },
      ],
    });
    expect(entra('--pane', PANE)).toMatchObject({
      status: 1,
      stderr: 'there are 2 registrations called "Khop API"; keep one',
    });
  });

  test.each([
    [['--pane', 'http://khop.example.vn'], 'got "http://khop.example.vn"'],
    [['--pane', ''], '--pane needs an https address'],
    [['--pane', PANE, '--name', 'a"b'], '--name may have'],
    [['--pane', PANE, '--people', '/no/such.csv'], '--people: ENOENT'],
    [['--pane', PANE, '--colour', 'red'], "Unknown option '--colour'"],
  ])('the arguments are %j', (args, sentence) => {
    const { status, stderr } = entra(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(read().calls).toBe(0);
  });
});
