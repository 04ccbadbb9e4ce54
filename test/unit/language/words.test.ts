import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../../..');
/** Where Vietnamese letters may stand in code: files of words, and the tables of letters and encodings. */
const WORDS = /(^|[/-])(words|file-names)\.ts$|^shared\/(language|intake\/encoding)\//;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]/;

const files = ['shared', 'functions', 'addin', 'workbench'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !WORDS.test(file)),
);

function literals(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)
    ) {
      if (VIETNAMESE.test(node.text)) found.push(`${file}: ${node.text.trim().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('every word that a user reads stands in a file of words or in a data document', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(literals)).toEqual([]);
});
