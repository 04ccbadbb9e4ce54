import path from 'node:path';
import ts from 'typescript';
import { ROOT, textOf } from './markdown';

/** The libraries of the language, which every program shares. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * What TypeScript says of `files` when the files of `changed` read differently. Only imports of the project's own files in
 * `known` are followed; whatever else is imported is left unresolved, which its own errors say and nobody reads here.
 */
export function problemsOf(
  files: readonly string[],
  changed: Readonly<Record<string, string>>,
  known: readonly string[],
): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
    jsx: ts.JsxEmit.Preserve,
  };
  const full = (file: string): string => path.join(ROOT, file);
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) => {
    const text = changed[path.relative(ROOT, name)];
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    const source = libraries.get(name) ?? readSource(name, version, ...rest);
    if (source?.isDeclarationFile) libraries.set(name, source);
    return source;
  };
  host.fileExists = (name) => path.relative(ROOT, name) in changed || ts.sys.fileExists(name);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = `${path.relative(ROOT, path.resolve(path.dirname(from), text))}.ts`;
      return {
        resolvedModule: known.includes(file)
          ? { resolvedFileName: full(file), extension: ts.Extension.Ts }
          : undefined,
      };
    });
  const program = ts.createProgram(files.map(full), options, host);
  return files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(full(file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
}

/** The text of a file with one place of it changed; the place has to be there. */
export function changedText(file: string, from: string, to: string): string {
  const text = textOf(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return text.replace(from, to);
}
