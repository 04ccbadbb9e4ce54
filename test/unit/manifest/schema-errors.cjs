// node schema-errors.cjs FOLDER: says as JSON how a unified manifest departs from its published schemas, which come with Microsoft's tool.
// In a process of its own, for jest cannot load all that the tool requires.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.resolve(process.argv[2]);
const tool = createRequire(require.resolve('office-addin-manifest'));
const home = tool.resolve('@microsoft/app-manifest').replace(/([\\/]app-manifest)[\\/].*$/, '$1');
const Validator = createRequire(path.join(home, 'package.json'))('ajv-draft-04').default;
const errors = ['manifest.json', 'en-us.json'].flatMap((name) => {
  const document = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const [, version, schema] = /teams\/(v[\d.]+)\/(.+)$/.exec(document.$schema);
  const published = JSON.parse(
    readFileSync(path.join(home, 'build/json-schemas/teams', version, schema), 'utf8'),
  );
  const validate = new Validator({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(published);
  return validate(document)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
});
process.stdout.write(JSON.stringify(errors));
