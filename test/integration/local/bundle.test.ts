import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtProduct } from '../../tools/run/product';

test('what is deployed holds nothing of the local host: no local issuer, no Azurite', async () => {
  const folder = await builtProduct();
  const deployed = readFileSync(path.join(folder, 'functions.cjs'), 'utf8');
  const local = readFileSync(path.join(folder, 'local.cjs'), 'utf8');
  for (const part of ['/local/token', 'functions/local/', 'azurite/dist']) {
    expect(local).toContain(part);
    expect(deployed).not.toContain(part);
  }
  expect(deployed).toContain('require("@azure/functions-core")');
});
