import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PINNED_SETS } from '../../../workbench/excel';
import { checkManifest } from './check-manifest';
import { named, parseXml } from './xml';

const root = path.join(__dirname, '../../..');
const file = path.join(root, 'manifest.xml');
const DEFAULT_BASE = 'https://localhost:3000/addin';
const source = readFileSync(file, 'utf8');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const VERSION = `${version}.0`;

/** A file of the add-in lies in addin/ as it is, or is built into dist/addin from its source. */
function existsUnder(base: string): (address: string) => boolean {
  return (address) => {
    const name = address.slice(base.length + 1);
    return address.startsWith(`${base}/`) && existsSync(path.join(root, 'addin', name));
  };
}
const expected = { exists: existsUnder(DEFAULT_BASE), sets: PINNED_SETS };

describe('the committed manifest', () => {
  test('keeps every rule that Excel and the store hold it to', () => {
    expect(checkManifest(source, expected)).toEqual([]);
  });

  test('is read by Microsoft’s own tool', () => {
    // In a process of its own, for jest cannot load the ES modules that the tool requires.
    const script =
      "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => process.stdout.write(JSON.stringify(info)))";
    const answer = execFileSync(process.execPath, ['-e', script, file], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(answer)).toMatchObject({
      id: '8f0d1c0a-5b1e-4d0e-9a53-6b686f700001',
      defaultLocale: 'vi-VN',
      displayName: 'Khớp',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      version: VERSION,
    });
  });

  test('has the six buttons of the tab, each opening its screen', () => {
    const document = parseXml(source);
    const text = (id = ''): string | undefined =>
      [...named(document, 'bt:String'), ...named(document, 'bt:Url')].find(
        (each) => each.attributes['id'] === id,
      )?.attributes['DefaultValue'];
    const buttons = named(document, 'Control').map((control) => [
      text(named(control, 'Label')[0]?.attributes['resid']),
      text(named(control, 'SourceLocation')[0]?.attributes['resid'])?.slice(DEFAULT_BASE.length),
    ]);
    expect(buttons).toEqual([
      ['Mở Khớp', '/taskpane.html'],
      ['Tạo biểu', '/taskpane.html?screen=quarter'],
      ['Kiểm tra', '/taskpane.html?screen=check'],
      ['Gửi', '/taskpane.html?screen=send'],
      ['Báo cáo', '/taskpane.html?screen=report'],
      ['Tổng quan', '/taskpane.html?screen=overview'],
    ]);
  });

  test('names icons of the size they are used at', () => {
    const icons = named(parseXml(source), 'bt:Image').flatMap(
      ({ attributes }) => attributes['DefaultValue'] ?? [],
    );
    const sizes = [...icons, `${DEFAULT_BASE}/assets/khop-64.png`, `${DEFAULT_BASE}/assets/khop-128.png`].map(
      (address) => {
        const png = readFileSync(path.join(root, 'addin', address.slice(DEFAULT_BASE.length)));
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
        return { address, size: `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}` };
      },
    );
    for (const { address, size } of sizes) {
      const [, pixels] = /-(\d+)\.png$/.exec(address) ?? [];
      expect({ address, size }).toEqual({ address, size: `${pixels}x${pixels}` });
    }
    expect(sizes).toHaveLength(20);
  });
});

describe('a broken manifest is caught:', () => {
  const long = 'x'.repeat(33);
  test.each<[fault: string, find: string, replacement: string, problem: string]>([
    ['text that is no XML', '</Hosts>', '</Host>', 'not well formed'],
    ['a missing Id', '<Id>8f0d1c0a-5b1e-4d0e-9a53-6b686f700001</Id>', '', 'Id is no GUID'],
    ['a bad GUID', '8f0d1c0a-', '8f0d1c0a', 'Id is no GUID'],
    ['a version of three numbers', `<Version>${VERSION}<`, `<Version>${version}<`, 'Version'],
    ['another type of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'TaskPaneApp'],
    ['another default language', '>vi-VN<', '>en-US<', 'DefaultLocale'],
    ['a missing permission', '<Permissions>ReadWriteDocument</Permissions>', '', 'Permissions'],
    ['an unknown host', '<Host Name="Workbook" />', '<Host Name="Sheets" />', 'host'],
    [
      'elements out of order',
      `<Version>${VERSION}</Version>\n  <ProviderName>Khớp</ProviderName>`,
      `<ProviderName>Khớp</ProviderName>\n  <Version>${VERSION}</Version>`,
      'out of place',
    ],
    [
      'the tab’s label before its groups',
      '<CustomTab id="Khop.Tab">',
      '<CustomTab id="Khop.Tab"><Label resid="Tab.Label" />',
      'out of place',
    ],
    ['an unknown element', '<Permissions>', '<Colour>red</Colour><Permissions>', 'may not hold Colour'],
    [
      'two labels',
      '<Label resid="Open.Label" />',
      '<Label resid="Open.Label" /><Label resid="Open.Label" />',
      'out of place',
    ],
    ['a reference to nothing', 'resid="Send.Tip"', 'resid="Send.Hint"', 'Send.Hint'],
    [
      'a reference to the wrong kind',
      '<Label resid="Send.Label"',
      '<Label resid="Send.Tip"',
      'not in bt:ShortStrings',
    ],
    [
      'a resource that nobody uses',
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="Url.Old" DefaultValue="https://localhost:3000/addin/taskpane.html" />',
      'Url.Old is not used',
    ],
    ['a resource id that is too long', '"Send.Tip"', `"${long}"`, 'longer than 32'],
    ['an id given twice', 'id="Khop.Button.Send"', 'id="Khop.Button.Open"', 'twice'],
    ['an empty short string', 'Value="Send"', 'Value=""', '0 characters'],
    ['a short string over 125 characters', 'Value="Send"', `Value="${'x'.repeat(126)}"`, '126 characters'],
    [
      'a long string over 250 characters',
      'Value="Looks over',
      `Value="${'x'.repeat(250)}Shows what`,
      '1 to 250',
    ],
    ['a text without English', '<bt:Override Locale="en-US" Value="Send" />', '', 'Send.Label has no en-US'],
    [
      'an http address',
      '"https://localhost:3000/addin/taskpane.html?screen=send"',
      '"http://localhost:3000/addin/taskpane.html?screen=send"',
      'not https',
    ],
    ['an address without a file', 'taskpane.html?screen=send', 'pane.html?screen=send', 'no file is built'],
    ['an icon without a file', 'send-80.png', 'send-96.png', 'no file is built'],
    [
      'a page outside the app domains',
      '<AppDomain>https://localhost:3000</AppDomain>',
      '',
      'not within the app domains',
    ],
    ['a missing size of an icon', '<bt:Image size="80" resid="Icon.send.80" />', '', '16, 32, 80'],
    [
      'another Excel than tested',
      '<Set Name="ExcelApi" MinVersion="1.14" />',
      '<Set Name="ExcelApi" MinVersion="1.17" />',
      '1.17',
    ],
    [
      'another Excel in the overrides',
      '<bt:Set Name="ExcelApi" MinVersion="1.14" />',
      '<bt:Set Name="ExcelApi" MinVersion="1.9" />',
      '1.9',
    ],
    ['a second pane', '<TaskpaneId>Khop.Pane<', '<TaskpaneId>Khop.Other<', 'not one'],
    [
      'a button without its kind of action',
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="Show">',
      'show the pane',
    ],
  ])('%s', (_, find, replacement, problem) => {
    expect(source).toContain(find);
    const everywhere = find.startsWith('"Send.Tip"');
    const broken = everywhere ? source.replaceAll(find, replacement) : source.replace(find, replacement);
    expect(checkManifest(broken, expected).join('\n')).toContain(problem);
  });
});

describe('a manifest for another address', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-manifest-'));
  const out = path.join(folder, 'manifest.xml');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'addin/manifest.mjs'), ...args], { encoding: 'utf8' });
  const make = (base: string) => run('--base', base, '--out', out);

  test.each([
    ['https://khop.hungyen.gov.vn', 'https://khop.hungyen.gov.vn'],
    ['https://khop.hungyen.gov.vn/', 'https://khop.hungyen.gov.vn'],
    ['https://khop.hungyen.gov.vn:8443/addin//', 'https://khop.hungyen.gov.vn:8443/addin'],
  ])('served at %s, keeps the same rules and no trace of the default address', (given, base) => {
    expect(make(given)).toMatchObject({ status: 0 });
    const made = readFileSync(out, 'utf8');
    expect(checkManifest(made, { ...expected, exists: existsUnder(base) })).toEqual([]);
    expect(made).not.toContain(new URL(DEFAULT_BASE).host);
    expect(made).toContain(`<AppDomain>${new URL(base).origin}</AppDomain>`);
  });

  test.each([
    'http://khop.example.vn',
    'khop.example.vn',
    'https://a.vn/?x=1',
    'https://a.vn/#x',
    'https://me:pw@a.vn',
    '',
  ])('%p is refused with a sentence', (given) => {
    const { status, stderr } = make(given);
    expect(status).toBe(2);
    expect(stderr).toContain(`got "${given}"`);
  });

  test.each([
    ['--colour', "Unknown option '--colour'"],
    ['khop.xml', "Unexpected argument 'khop.xml'"],
  ])('the argument %s is refused with a sentence', (argument, sentence) => {
    const { status, stderr } = run(argument);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });

  test('is made as a unified manifest, too, which keeps Microsoft’s schemas and says the same in Vietnamese first', () => {
    const unified = path.join(folder, 'unified');
    expect(run('--unified', '--base', 'https://khop.example.vn', '--out', unified)).toMatchObject({
      status: 0,
    });
    const errors = execFileSync(process.execPath, [path.join(__dirname, 'schema-errors.cjs'), unified], {
      encoding: 'utf8',
    });
    expect(JSON.parse(errors)).toEqual([]);
    const manifest = readFileSync(path.join(unified, 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      version,
      localizationInfo: { defaultLanguageTag: 'vi-vn' },
      validDomains: ['khop.example.vn', 'login.microsoftonline.com'],
      developer: {
        websiteUrl: 'https://khop.example.vn/pages/support.html',
        privacyUrl: 'https://khop.example.vn/pages/privacy.html',
        termsOfUseUrl: 'https://khop.example.vn/pages/terms.html',
      },
      extensions: [
        { ribbons: [{ tabs: [{ groups: [{ controls: [{ label: 'Mở Khớp' }, {}, {}, {}] }, {}] }] }] },
      ],
    });
    const exists = existsUnder('https://khop.example.vn');
    const addresses = [...manifest.matchAll(/"(https:\/\/khop\.example\.vn[^"?]*)/g)].map(
      ([, each = '']) => each,
    );
    expect(addresses.filter((address) => !exists(address))).toEqual([]);
    const english = JSON.parse(readFileSync(path.join(unified, 'en-us.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(english['extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label']).toBe('Open Khớp');
    for (const icon of ['color', 'outline']) {
      const png = readFileSync(path.join(unified, `${icon}.png`));
      expect(png.readUInt32BE(16)).toBe(icon === 'color' ? 192 : 32);
    }
  });
});
