import { all, named, parseXml, type Element } from './xml';

/** What the manifest is held against. */
export interface Expected {
  /** Whether the build has the file of an address, given without its query. */
  exists: (address: string) => boolean;
  /** The requirement sets that the emulated Excel of the tests is pinned to. */
  sets: Record<string, string>;
}

/**
 * Children of each element in the order that the schemas of MS-OWEMXML demand (add-in only manifest, task pane,
 * VersionOverrides 1.0). An element that is not listed here may have no children.
 */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  DisplayName: ['Override'],
  Description: ['Override'],
  AppDomains: ['AppDomain'],
  Requirements: ['Sets', 'bt:Sets'],
  Sets: ['Set'],
  'bt:Sets': ['bt:Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  Hosts: ['Host'],
  Host: ['DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['CustomTab'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image'],
  'bt:Urls': ['bt:Url'],
  'bt:ShortStrings': ['bt:String'],
  'bt:LongStrings': ['bt:String'],
  'bt:String': ['bt:Override'],
};
const REPEATED = new Set([
  'Override',
  'AppDomain',
  'Host',
  'Set',
  'bt:Set',
  'Group',
  'Control',
  'bt:Override',
]);
const RESOURCE = new Set(['bt:Image', 'bt:Url', 'bt:String']);
/** Where a reference may point, by the element that makes it. */
const TARGET: Record<string, string> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const RESID_LIMIT = 32;
const SHORT_LIMIT = 125;
const LONG_LIMIT = 250;
/** Of the add-in's description: a unified manifest takes it for its short one. */
const DESCRIPTION_LIMIT = 80;
const ICON_SIZES = ['16', '32', '80'];

function checkOrder(element: Element): string[] {
  const allowed = ORDER[element.name] ?? [];
  const problems: string[] = [];
  let last = -1;
  for (const { name } of element.children) {
    const place = allowed.indexOf(name);
    const mayRepeat = REPEATED.has(name) || RESOURCE.has(name);
    if (place === -1) problems.push(`${element.name} may not hold ${name}`);
    else if (place < last || (place === last && !mayRepeat))
      problems.push(`${name} is out of place in ${element.name}`);
    last = Math.max(last, place);
  }
  return problems.concat(element.children.flatMap(checkOrder));
}

function checkReferences(root: Element): string[] {
  const elements = all(root);
  const groups = new Map(
    named(root, 'Resources')
      .flatMap((r) => r.children)
      .map((g) => [g.name, g.children]),
  );
  const problems: string[] = [];
  const used = new Set<string>();
  for (const { name, attributes } of elements) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const target = TARGET[name] ?? '';
    if (!groups.get(target)?.some(({ attributes: { id } }) => id === resid)) {
      problems.push(`${name} refers to ${resid}, which is not in ${target}`);
    }
  }
  for (const { attributes } of [...groups.values()].flat()) {
    const id = attributes['id'] ?? '';
    if (!used.has(id)) problems.push(`resource ${id} is not used`);
    if (id.length > RESID_LIMIT) problems.push(`resource id ${id} is longer than ${RESID_LIMIT}`);
  }
  return problems;
}

function checkIds(root: Element): string[] {
  const ids = all(root).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is given twice`);
}

function checkLengths(root: Element): string[] {
  const limits: [Element[], number][] = [
    [named(root, 'bt:ShortStrings'), SHORT_LIMIT],
    [named(root, 'bt:LongStrings'), LONG_LIMIT],
    [root.children.filter(({ name }) => name === 'DisplayName'), SHORT_LIMIT],
    [root.children.filter(({ name }) => name === 'Description'), DESCRIPTION_LIMIT],
  ];
  return limits.flatMap(([owners, limit]) =>
    owners
      .flatMap(all)
      .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
      .filter((text) => text !== undefined && (text === '' || text.length > limit))
      .map((text) => `a text has ${text?.length} characters, 1 to ${limit} are allowed: ${text}`),
  );
}

/** Every text that is read by people is there in Vietnamese (the default) and English. */
function checkLanguages(root: Element): string[] {
  const own = root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description');
  return [...own, ...named(root, 'bt:String')]
    .filter(({ children }) => children.length !== 1 || children[0]?.attributes['Locale'] !== 'en-US')
    .map(({ name, attributes }) => `${name} ${attributes['id'] ?? ''} has no en-US text`);
}

function checkAddresses(root: Element, exists: Expected['exists']): string[] {
  const carriers = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'bt:Image', 'bt:Url'];
  const addresses = all(root)
    .filter(
      ({ name, attributes }) =>
        carriers.includes(name) || (name === 'SourceLocation' && !attributes['resid']),
    )
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? []);
  const domains = named(root, 'AppDomain').map(({ text }) => text);
  return [
    ...[...addresses, ...domains]
      .filter((each) => !each.startsWith('https://'))
      .map((each) => `${each} is not https`),
    ...addresses
      .filter((each) => !exists(each.replace(/\?.*$/, '')))
      .map((each) => `no file is built for ${each}`),
    ...addresses
      .filter((each) => !URL.canParse(each) || !domains.includes(new URL(each).origin))
      .map((each) => `${each} is not within the app domains`),
  ];
}

function checkIcons(root: Element): string[] {
  return named(root, 'Icon')
    .filter(
      ({ children }) => children.map(({ attributes }) => attributes['size']).join() !== ICON_SIZES.join(),
    )
    .map(() => `an icon does not come in ${ICON_SIZES.join(', ')} pixels`);
}

function checkRequirements(root: Element, sets: Record<string, string>): string[] {
  const stated = ['Sets', 'bt:Sets'].map((name) =>
    Object.fromEntries(
      named(root, name)
        .flatMap(({ children }) => children)
        .map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]),
    ),
  );
  return stated
    .filter((each) => JSON.stringify(each) !== JSON.stringify(sets))
    .map((each) => `requires ${JSON.stringify(each)}, tested is ${JSON.stringify(sets)}`);
}

function checkHead(root: Element): string[] {
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  const facts: [string, boolean][] = [
    [
      'the root is no OfficeApp of type TaskPaneApp',
      root.name === 'OfficeApp' && root.attributes['xsi:type'] === 'TaskPaneApp',
    ],
    ['Id is no GUID', GUID.test(text('Id'))],
    ['Version is not four numbers', /^\d+(\.\d+){3}$/.test(text('Version'))],
    ['DefaultLocale is not vi-VN', text('DefaultLocale') === 'vi-VN'],
    ['Permissions is not ReadWriteDocument', text('Permissions') === 'ReadWriteDocument'],
    ['no provider', text('ProviderName') !== ''],
    [
      'the host is not Workbook',
      named(root, 'Host')
        .map(({ attributes: a }) => a['Name'] ?? a['xsi:type'])
        .join() === 'Workbook,Workbook',
    ],
    [
      'the panes of the buttons are not one',
      new Set(named(root, 'TaskpaneId').map((each) => each.text)).size === 1,
    ],
    [
      'the overrides are not version 1.0',
      named(root, 'VersionOverrides')[0]?.attributes['xsi:type'] === 'VersionOverridesV1_0',
    ],
    [
      'a button does something else than show the pane',
      named(root, 'Action').every(({ attributes: a }) => a['xsi:type'] === 'ShowTaskpane'),
    ],
  ];
  return facts.filter(([, holds]) => !holds).map(([problem]) => problem);
}

/** What is wrong with a manifest that no offline tool of Microsoft's would say; empty when nothing is. */
export function checkManifest(source: string, { exists, sets }: Expected): string[] {
  let root: Element;
  try {
    root = parseXml(source);
  } catch (error) {
    return [`not well formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...checkHead(root),
    ...checkOrder(root),
    ...checkReferences(root),
    ...checkIds(root),
    ...checkLengths(root),
    ...checkLanguages(root),
    ...checkAddresses(root, exists),
    ...checkIcons(root),
    ...checkRequirements(root, sets),
  ];
}
