import { createHash } from 'node:crypto';

/** The delegated permission that the add-in asks for. */
export const SCOPE = 'access_as_user';
/** Microsoft Graph, and of its permissions those that every sign-in asks for. */
export const GRAPH_APP = '00000003-0000-0000-c000-000000000000';
export const SIGN_IN_SCOPES = 'openid profile offline_access';

/** The id of a role or scope, unique within its registration: the same in every run, so that a dry run shows what is made. */
function idOf(name) {
  const hex = createHash('sha256').update(`khop ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function scope() {
  return {
    id: idOf(SCOPE),
    value: SCOPE,
    type: 'User',
    isEnabled: true,
    adminConsentDisplayName: 'Use Khớp on a person’s behalf',
    adminConsentDescription: 'Lets the Khớp add-in call its API as the person who has signed in.',
    userConsentDisplayName: 'Use Khớp on your behalf',
    userConsentDescription: 'Lets the Khớp add-in call its API as you.',
  };
}

function role(value, displayName, description) {
  return { id: idOf(value), value, displayName, description, allowedMemberTypes: ['User'], isEnabled: true };
}

/** @param {{ code: string, name: string }[]} units */
function roles(units) {
  return [
    role('admin', 'Khớp: admin', 'Administers forms, units and deadlines.'),
    role('supervisor', 'Khớp: supervisor', 'Reviews the units and sees the whole province.'),
    ...units.map(({ code, name }) =>
      role(`clerk.${code}`, `Khớp: ${name}`, `Enters the figures of ${name}.`),
    ),
  ];
}

/** What is there, and of what is wanted that which is not: what others added stays. Undefined where nothing is missing. */
function completed(present = [], wanted, keyOf = (entry) => entry) {
  const keys = new Set(present.map(keyOf));
  const missing = wanted.filter((entry) => !keys.has(keyOf(entry)));
  return missing.length === 0 ? undefined : [...present, ...missing];
}

const byValue = ({ value }) => value;

/** Of an object, the properties that have a value; undefined where none has. */
function given(properties) {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What the API's registration lacks: the body of a PATCH of Microsoft Graph's `application`; undefined where nothing. */
export function apiPatch(app, units) {
  const scopes = completed(app.api?.oauth2PermissionScopes, [scope()], byValue);
  const old = app.api?.requestedAccessTokenVersion !== 2;
  return given({
    identifierUris: completed(app.identifierUris, [`api://${app.appId}`]),
    api:
      scopes || old
        ? { ...app.api, requestedAccessTokenVersion: 2, ...(scopes && { oauth2PermissionScopes: scopes }) }
        : undefined,
    appRoles: completed(app.appRoles, roles(units), byValue),
  });
}

/** The id of a scope or role of a registration that `apiPatch` has completed. */
export function scopeId(app) {
  return app.api.oauth2PermissionScopes.find(({ value }) => value === SCOPE).id;
}

export function roleId(app, value) {
  return app.appRoles.find((each) => each.value === value).id;
}

/** What lets the add-in call the API without asking anyone; after the scope is there, for Graph looks it up. */
export function preAuthorisedPatch(app, clientId) {
  const permission = scopeId(app);
  const present = app.api.preAuthorizedApplications ?? [];
  const own = present.find(({ appId }) => appId === clientId);
  if (own?.delegatedPermissionIds.includes(permission)) return undefined;
  const others = present.filter((each) => each !== own);
  const delegatedPermissionIds = [...(own?.delegatedPermissionIds ?? []), permission];
  return {
    api: { ...app.api, preAuthorizedApplications: [...others, { appId: clientId, delegatedPermissionIds }] },
  };
}

/**
 * What the add-in's registration lacks. Redirects: Office's broker for nested authentication, the dialog where there is none, and
 * the page for units without the add-in.
 * @param {string | undefined} pane https address of the folder of taskpane.html, without a slash at the end; undefined: not known yet
 */
export function clientPatch(app, api, pane) {
  const redirects =
    pane === undefined
      ? []
      : [`brk-multihub://${new URL(pane).host}`, `${pane}/sign-in.html`, `${pane}/upload.html`];
  const redirectUris = completed(app.spa?.redirectUris, redirects);
  const access = { resourceAppId: api.appId, resourceAccess: [{ id: scopeId(api), type: 'Scope' }] };
  return given({
    spa: redirectUris && { ...app.spa, redirectUris },
    requiredResourceAccess: completed(app.requiredResourceAccess, [access], (each) => each.resourceAppId),
  });
}
