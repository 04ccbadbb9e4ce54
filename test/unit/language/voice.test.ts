import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, VIETNAMESE, sourceFiles, vietnameseIn } from '../../tools/literals';
import forbidden from '../../fixtures/voice/forbidden.json';

const DOCUMENTS = [
  'shared/report/outlines',
  'shared/report/issuers',
  'shared/report/targets',
  'shared/forms/documents',
  'shared/indicators/sets',
];

/** `not` is a regular expression of whole words, `except` the phrases in which it is right. */
const rules = (forbidden as { not: string; but: string; except?: string[] }[]).map((rule) => ({
  ...rule,
  form: new RegExp(`(?<!\\p{L})(?:${rule.not})(?!\\p{L})`, 'iu'),
}));

interface Said {
  file: string;
  text: string;
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

function inWords(): Said[] {
  return sourceFiles()
    .filter((file) => /(^|[/-])(words|file-names)\.ts$/.test(file))
    .flatMap((file) => vietnameseIn(file).map((text) => ({ file, text })));
}

function inDocuments(): Said[] {
  return DOCUMENTS.flatMap((folder) => {
    const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.json'));
    return names.flatMap((name) => {
      const file = `${folder}/${name}`;
      const texts: string[] = [];
      JSON.parse(read(file), (_, value: unknown) => {
        if (typeof value === 'string') texts.push(value);
        return value;
      });
      return texts.map((text) => ({ file, text }));
    });
  });
}

function inManifest(): Said[] {
  const file = 'manifest.xml';
  return [...read(file).matchAll(/Value="([^"]*)"/g)].map(([, text = '']) => ({ file, text }));
}

/** Paragraphs, without the addresses of links and what is code. */
function inGuides(): Said[] {
  return readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => /^(?:huong-dan|du-bao)-.*\.md$/.test(name))
    .flatMap((name) =>
      read(`docs/${name}`)
        .replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, ' ')
        .split(/\n\s*\n|\n(?=[-#|])/)
        .map((text) => ({ file: `docs/${name}`, text: text.replace(/\s+/g, ' ') })),
    );
}

const all = [...inWords(), ...inDocuments(), ...inManifest(), ...inGuides()].filter(({ text }) =>
  VIETNAMESE.test(text),
);

test('the product speaks the words of the office, one for each thing', () => {
  for (const from of ['words.ts', 'outlines', 'forms/documents', 'manifest', 'huong-dan']) {
    expect(all.filter(({ file }) => file.includes(from)).length).toBeGreaterThan(10);
  }
  const found = all.flatMap(({ file, text }) =>
    rules.flatMap(({ form, but, except = [] }) => {
      const rest = except.reduce((left, phrase) => left.replaceAll(phrase, ''), text);
      const [said] = form.exec(rest) ?? [];
      return said === undefined ? [] : [`${file}: “${said}” (${but}) in: ${text.slice(0, 120)}`];
    }),
  );
  expect(found).toEqual([]);
});

test.each(forbidden.flatMap(({ except = [] }: { except?: string[] }) => except))(
  'the exception “%s” is still needed',
  (phrase) => {
    const places = phrase === 'đổi chỗ' ? sourceFiles().flatMap(vietnameseIn) : all.map(({ text }) => text);
    expect(places.some((text) => text.includes(phrase))).toBe(true);
  },
);
