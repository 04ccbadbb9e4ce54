import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildInto, scratchFolder } from './child';

const { folder, remove } = scratchFolder();
afterAll(remove);

test('what is deployed holds nothing of the local host: no local issuer, no Azurite', () => {
  buildInto(folder, 'functions/main.ts');
  const deployed = readFileSync(path.join(folder, 'functions.cjs'), 'utf8');
  const local = readFileSync(path.join(folder, 'local.cjs'), 'utf8');
  for (const part of ['/local/token', 'functions/local/', 'azurite/dist']) {
    expect(local).toContain(part);
    expect(deployed).not.toContain(part);
  }
  expect(deployed).toContain('require("@azure/functions-core")');
});
