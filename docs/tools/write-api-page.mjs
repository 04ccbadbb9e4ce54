import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as prettier from 'prettier';

/** `npm run docs:api`: writes docs/api.md and the schemas of exported JSON from the contract. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = path.join(root, 'dist/api-page.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['docs/tools/api-page.ts'],
  outfile,
  bundle: true,
  platform: 'node',
});
await esbuild.stop();
const { apiPage, provinceQuarterSchema } = createRequire(import.meta.url)(outfile);
await writeFile(path.join(root, 'docs/api.md'), apiPage());
const schema = path.join(root, 'docs/schemas/province-quarter.schema.json');
const options = await prettier.resolveConfig(schema);
const text = JSON.stringify(provinceQuarterSchema());
await writeFile(schema, await prettier.format(text, { ...options, filepath: schema }));
