import { SaxesParser } from 'saxes';

const SCHEMA_VERSION = '1.24';
const LANGUAGES = { own: 'vi-vn', other: 'en-us' };

/** The elements of the add-in only manifest: `{ name, attributes, children, text }`. */
function readXml(source) {
  const document = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1).text += text.trim()));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  return document.children[0];
}

const child = (element, name) => element.children.find((each) => each.name === name);
const children = (element, name) => element.children.filter((each) => each.name === name);
const descendants = (element, name) => [
  ...children(element, name),
  ...element.children.flatMap((each) => descendants(each, name)),
];

/** A text in the language of the manifest and in the other one. */
function bilingual(element) {
  return { own: element.attributes.DefaultValue, other: element.children[0].attributes.Value };
}

/** Collects the other language's texts by where they stand, while the manifest takes those of its own. */
function translator() {
  const texts = {};
  return {
    texts,
    at(place, { own, other }) {
      texts[place] = other;
      return own;
    },
  };
}

/**
 * The unified manifest of an add-in, and the texts of its other language, out of its add-in only manifest; both say the same.
 * @param {string} source text of the add-in only manifest
 * @param {string} base address of the folder of taskpane.html
 * @returns {{ manifest: object, english: object }} the contents of `manifest.json` and of `en-us.json` beside it
 */
export function unifiedManifest(source, base) {
  const root = readXml(source);
  const overrides = child(root, 'VersionOverrides');
  const resources = new Map(
    child(overrides, 'Resources').children.flatMap((group) =>
      group.children.map((each) => [each.attributes.id, each]),
    ),
  );
  const resource = (element) => resources.get(element.attributes.resid);
  const address = (element) => resource(element).attributes.DefaultValue;
  const translated = translator();
  const icons = (owner) =>
    child(owner, 'Icon').children.map((image) => ({
      size: Number(image.attributes.size),
      url: address(image),
    }));
  const label = (place, owner, name) => translated.at(place, bilingual(resource(child(owner, name))));

  const tab = descendants(overrides, 'CustomTab')[0];
  const ribbon = 'extensions[0].ribbons[0].tabs[0]';
  const control = (button, place) => ({
    id: button.attributes.id,
    type: 'button',
    label: label(`${place}.label`, button, 'Label'),
    icons: icons(button),
    supertip: {
      title: label(`${place}.supertip.title`, child(button, 'Supertip'), 'Title'),
      description: label(`${place}.supertip.description`, child(button, 'Supertip'), 'Description'),
    },
    actionId: `${button.attributes.id}.Show`,
  });
  const group = (each, place) => ({
    id: each.attributes.id,
    label: label(`${place}.label`, each, 'Label'),
    icons: icons(each),
    controls: children(each, 'Control').map((button, index) =>
      control(button, `${place}.controls[${index}]`),
    ),
  });
  // A page opens in the runtime that names it; one view keeps all of them in one pane.
  const runtime = (button) => {
    const action = child(button, 'Action');
    return {
      id: `${button.attributes.id}.Page`,
      type: 'general',
      code: { page: address(child(action, 'SourceLocation')) },
      lifetime: 'short',
      actions: [
        { id: `${button.attributes.id}.Show`, type: 'openPage', view: child(action, 'TaskpaneId').text },
      ],
    };
  };
  const name = bilingual(child(root, 'DisplayName'));
  const description = bilingual(child(root, 'Description'));
  const [set] = descendants(child(root, 'Requirements'), 'Set');

  const manifest = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    // Three numbers here, four there.
    version: child(root, 'Version').text.replace(/\.0$/, ''),
    id: child(root, 'Id').text,
    localizationInfo: {
      defaultLanguageTag: LANGUAGES.own,
      additionalLanguages: [{ languageTag: LANGUAGES.other, file: `${LANGUAGES.other}.json` }],
    },
    developer: {
      name: child(root, 'ProviderName').text,
      websiteUrl: child(root, 'SupportUrl').attributes.DefaultValue,
      privacyUrl: `${base}/pages/privacy.html`,
      termsOfUseUrl: `${base}/pages/terms.html`,
    },
    name: { short: translated.at('name.short', name), full: translated.at('name.full', name) },
    description: {
      short: translated.at('description.short', description),
      full: translated.at('description.full', description),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#FFFFFF',
    validDomains: children(child(root, 'AppDomains'), 'AppDomain').map(({ text }) => new URL(text).host),
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          formFactors: ['desktop'],
          capabilities: [{ name: set.attributes.Name, minVersion: set.attributes.MinVersion }],
        },
        runtimes: descendants(tab, 'Control').map(runtime),
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                id: tab.attributes.id,
                label: label(`${ribbon}.label`, tab, 'Label'),
                groups: children(tab, 'Group').map((each, index) =>
                  group(each, `${ribbon}.groups[${index}]`),
                ),
              },
            ],
          },
        ],
      },
    ],
  };
  const english = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.Localization.schema.json`,
    ...translated.texts,
  };
  return { manifest, english };
}
