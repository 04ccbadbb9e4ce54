import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(__dirname, '../../..');
const SOURCE = pathToFileURL(path.join(root, 'addin/page-headers.mjs')).href;

interface Site {
  globalHeaders: Record<string, string>;
  routes: { route: string; headers: Record<string, string> }[];
}

/** What the build would write for pages whose API has these addresses; an error's text where it refuses one. */
function sitesFor(addresses: (string | null)[]): (Site | string)[] {
  const script = `
    import { staticSite } from ${JSON.stringify(SOURCE)};
    const of = (address) => { try { return staticSite(address ?? undefined); } catch (error) { return String(error); } };
    console.log(JSON.stringify(${JSON.stringify(addresses)}.map(of)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as (Site | string)[];
}

function sourcesOf(policy: string | undefined, directive: string): string[] {
  const found = policy?.split('; ').find((each) => each.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('what is sent with the add-in’s pages', () => {
  const [own, elsewhere, plain] = sitesFor([null, 'https://khop.example/api', 'http://khop.example/api']);
  const policy = (own as Site).globalHeaders['content-security-policy'];

  test('scripts are ours and Office’s, none inline', () => {
    expect(sourcesOf(policy, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(policy, 'script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      'https://appsforoffice.microsoft.com',
    ]);
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'/);
  });

  test('the API’s origin may be talked to where it is another, and over https only', () => {
    const sources = (site: Site | string | undefined) =>
      sourcesOf((site as Site).globalHeaders['content-security-policy'], 'connect-src');
    expect(sources(own)).toEqual(["'self'", 'https://login.microsoftonline.com']);
    expect(sources(elsewhere)).toEqual([
      "'self'",
      'https://khop.example',
      'https://login.microsoftonline.com',
    ]);
    expect(plain).toContain('must be an https address: http://khop.example/api');
  });

  test('Excel may frame the pane, nobody the page without the add-in', () => {
    expect(sourcesOf(policy, 'frame-ancestors')).toContain('https://*.officeapps.live.com');
    const [upload] = (own as Site).routes;
    expect(upload?.route).toBe('/upload.html');
    expect(sourcesOf(upload?.headers['content-security-policy'], 'frame-ancestors')).toEqual(["'none'"]);
  });

  test.each(['taskpane.html', 'sign-in.html', 'upload.html'])(
    '%s has no script, style or handler of its own',
    (page) => {
      const markup = readFileSync(path.join(root, 'addin', page), 'utf8');
      expect(markup).not.toMatch(/<style|<script(?![^>]* src=)|\s(style|on\w+)=/);
    },
  );
});
