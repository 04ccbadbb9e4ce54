/** Microsoft's address of office.js and of what it loads more. */
const OFFICE = 'https://appsforoffice.microsoft.com';
/** Where people sign in; MSAL asks it for tokens and renews them in a frame. */
const SIGN_IN = 'https://login.microsoftonline.com';

/** Where Excel on the web shows add-ins: its own frame, and the pages that people open workbooks from, which hold that frame. */
const EXCEL_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
];

/**
 * Of the empty text. Griffel and Fluent's theme add style elements without content and fill them through the CSSOM, which no
 * policy holds back; the elements themselves must be allowed, and only while they are empty.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function policyOf(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The pages load scripts of their own and of Office, talk to the API and to the sign-in, and nothing else. */
function directives(apiOrigin) {
  return {
    'default-src': ["'none'"],
    // The solver that locates wrong cells is WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", OFFICE],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(apiOrigin ? [apiOrigin] : []), SIGN_IN],
    'worker-src': ["'self'"],
    'frame-src': [SIGN_IN],
    'frame-ancestors': ["'self'", ...EXCEL_HOSTS],
    'base-uri': ["'none'"],
    'form-action': [SIGN_IN],
  };
}

/** The API's origin, of an address such as `https://khop.example/api`; undefined where it is the pages' own. */
function originOf(apiAddress) {
  if (apiAddress === undefined || apiAddress === '') return undefined;
  const { protocol, origin } = new URL(apiAddress);
  if (protocol !== 'https:') throw new Error(`the API's address must be an https address: ${apiAddress}`);
  return origin;
}

/**
 * What Azure Static Web Apps (`staticwebapp.config.json`) and the local host send with the add-in's pages and scripts.
 * @param {string | undefined} apiAddress of the API where it is not the pages' own origin; throws unless it is https
 */
export function staticSite(apiAddress) {
  const own = directives(originOf(apiAddress));
  return {
    globalHeaders: {
      'content-security-policy': policyOf(own),
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    },
    routes: [
      {
        // A page of its own: nobody has reason to show it in a frame.
        route: '/upload.html',
        headers: { 'content-security-policy': policyOf({ ...own, 'frame-ancestors': ["'none'"] }) },
      },
    ],
  };
}
