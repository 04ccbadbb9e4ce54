import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.join(__dirname, '../..');
/** Letters that Vietnamese has and English has not. */
export const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]/;

/** The product's source files, by their paths from the root. */
export function sourceFiles(): string[] {
  return ['shared', 'functions', 'addin', 'workbench'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .filter((file) => /\.tsx?$/.test(file)),
  );
}

/** The Vietnamese texts written in a source file; `{}` stands for what a template fills in. */
export function vietnameseIn(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  // Most files have none, written out or escaped, and reading them as TypeScript takes long.
  if (!VIETNAMESE.test(text) && !/\\[ux]/.test(text)) return [];
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''));
    } else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((each) => VIETNAMESE.test(each));
}
