import { localText } from '../words';
import type { Words } from '../process/console';
import type { HostFunction } from '../host/host';
import type { Mount } from '../host/http-front';
import { signInCommand } from '../sign-in/sign-in-command';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b2a33; --soft: #5a6b75; --line: #d7dfe4; --page: #f5f7f8; --card: #fff; --mark: #0b6a53; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf1; --soft: #9fb0ba; --line: #33424b; --page: #12191d; --card: #1a2429; --mark: #5cc9a7; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 "Segoe UI", system-ui, -apple-system, Roboto, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 2rem; letter-spacing: -.01em; }
h1::before { content: ""; display: block; width: 3rem; height: .35rem; margin-bottom: 1rem; border-radius: 1rem; background: var(--mark); }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.15rem; }
p { margin: .25rem 0 .75rem; }
ul + p { margin-top: 1rem; }
[lang=en] { display: block; color: var(--soft); font-size: .875em; font-weight: 400; }
a { color: var(--mark); }
a .method { text-decoration: none; }
ul { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .6rem; background: var(--card); }
li { display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem; padding: .7rem 1rem; }
li + li { border-top: 1px solid var(--line); }
code { overflow-wrap: anywhere; }
code, pre { font: .875rem/1.5 ui-monospace, "Cascadia Code", Consolas, monospace; }
pre { margin: .35rem 0 0; padding: .6rem .75rem; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: .4rem; background: var(--page); }
.method { display: inline-block; min-width: 3.5rem; margin-right: .5rem; color: var(--soft); }
`;

const SAMPLE_PERSONS: [role: string, says: (words: Words) => string][] = [
  ['clerk.skhcn', (words) => words.pagePersonClerk],
  ['supervisor', (words) => words.pagePersonSupervisor],
  ['admin', (words) => words.pagePersonAdmin],
];

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function phrase(say: (words: Words) => string): string {
  return `${escapeHtml(say(localText.vi))}<span lang="en">${escapeHtml(say(localText.en))}</span>`;
}

/** What opens without signing in, with its words. */
const OPEN: Record<string, (words: Words) => string> = {
  '/api/health': (words) => words.pageHealth,
  '/api/openapi.json': (words) => words.pageDocument,
  '/local/.well-known/openid-configuration': (words) => words.pageConfiguration,
  '/local/jwks': (words) => words.publicKeys,
};

function addressLine(methods: string, path: string): string {
  const says = OPEN[path];
  const shown = `<code><span class="method">${escapeHtml(methods)}</span>${escapeHtml(path)}</code>`;
  if (says === undefined) return `<li><div>${shown}</div></li>`;
  return `<li><div><a href="${escapeHtml(path)}">${shown}</a></div><div>${phrase(says)}</div></li>`;
}

function personLine(url: string, role: string, says: (words: Words) => string): string {
  const command = escapeHtml(signInCommand(url, role));
  return `<li><div><strong>${role}</strong></div><div>${phrase(says)}</div><pre>${command}</pre></li>`;
}

/** The page at `/`: every address of this host and how to sign in. Complete in itself, without scripts. */
function renderStartPage(url: string, functions: HostFunction[]): string {
  const http = functions.filter(({ trigger }) => trigger === 'http');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(localText.vi.pageTitle)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${phrase((words) => words.pageTitle)}</h1>
<p>${phrase((words) => words.pageLead)}</p>
<h2>${phrase((words) => words.pageAddresses)}</h2>
<ul>
${http.map(({ methods, path = '' }) => addressLine(methods.join(', '), path)).join('\n')}
</ul>
<h2>${phrase((words) => words.pageSignIn)}</h2>
<p>${phrase((words) => words.pageSignInLead)}</p>
<ul>
${SAMPLE_PERSONS.map(([role, says]) => personLine(url, role, says)).join('\n')}
${addressLine('GET', '/local/.well-known/openid-configuration')}
${addressLine('GET', '/local/jwks')}
</ul>
<p>${phrase((words) => words.pageLocalOnly)}</p>
</main>
</body>
</html>
`;
}

/** Serves the page at `/addresses`; `functions` is asked at each request, for the host knows them only once it has started. */
export function startPageMount(functions: () => HostFunction[]): Mount {
  return (request, response, { pathname, origin }) => {
    if (pathname !== '/addresses' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    response.end(renderStartPage(origin, functions()));
    return true;
  };
}
