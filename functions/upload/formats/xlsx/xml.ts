import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Refused } from '../../refused';

/**
 * Names of the document's own namespace, which is the root's, come without prefix: `x:row` and `row` are the same.
 * Those of others keep theirs, so that `x15:workbookPr` is never taken for `workbookPr`.
 */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** An attribute's value by its name as written; `*:id` is one of that name under whatever prefix. */
export type Attributes = (name: string) => string | undefined;

/** The deepest part of a workbook's XML that matters has 8 levels. */
const DEEPEST = 256;
/** Characters of one tag, text or comment. Excel's longest cell text is 32,767, some times that as escapes. */
const LONGEST_TOKEN = 1_000_000;

/**
 * Reads a part's XML as it comes, in the encoding that it begins with or declares, and tells the handlers. Nothing is fetched and no entity but XML's own five
 * is known; throws Refused at a document type, at XML that is not well-formed, and at nesting or single pieces beyond reason.
 */
export async function readXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const broken = (): Refused => new Refused({ code: 'xml-broken', part });
  const names = new OwnNames();
  const parser = new SaxesParser({ xmlns: false as const, position: false, fileName: part });
  let depth = 0;
  // Characters since the parser last told something, which it keeps until it can.
  let untold = 0;

  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw new Refused({ code: 'xml-entities', part });
  });
  parser.on('opentag', (tag) => {
    untold = 0;
    depth += 1;
    if (depth > DEEPEST) throw broken();
    handlers.open(names.opened(tag.name, tag.attributes), (name) => attributeOf(tag.attributes, name));
  });
  parser.on('closetag', (tag) => {
    untold = 0;
    depth -= 1;
    handlers.close(names.of(tag.name));
  });
  const text = (content: string): void => {
    untold = 0;
    handlers.text(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    untold = 0;
  });

  const write = (piece: string): void => {
    untold += piece.length;
    parser.write(piece);
    if (untold > LONGEST_TOKEN) throw broken();
  };
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece, broken);
    write(decoded(decoder, piece, broken));
  }
  if (decoder !== undefined) write(decoded(decoder, undefined, broken));
  parser.close();
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined, broken: () => Refused): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw broken();
  }
}

/** By the byte order mark or the pattern of the first character `<`, else by what the declaration says: UTF-8. */
function decoderFor(start: Uint8Array, broken: () => Refused): TextDecoder {
  const [first = 0, second = 0] = start;
  const declared = /^[^>]{0,100}\sencoding\s?=\s?["']([\w.-]+)/.exec(
    Buffer.from(start.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const label =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : declared === undefined || /^utf-?(?:8|16)/i.test(declared)
          ? 'utf-8'
          : declared;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw broken();
  }
}

type Written = Readonly<Record<string, string>>;

function attributeOf(attributes: Written, name: string): string | undefined {
  if (!name.startsWith('*')) return attributes[name];
  const local = name.slice(1);
  const found = Object.keys(attributes).find((written) => written.endsWith(local));
  return found === undefined ? undefined : attributes[found];
}

/** Tells the names of a document's own namespace from others, by the prefixes that are declared for it. */
class OwnNames {
  private root: { prefix: string; declared: Written } | undefined;
  private readonly own = new Map<string, boolean>();

  opened(name: string, attributes: Written): string {
    const prefix = prefixOf(name);
    this.root ??= { prefix, declared: attributes };
    if (!this.own.has(prefix)) {
      const uri = uriOf(this.root.prefix, this.root.declared);
      const here = uriOf(prefix, attributes) ?? uriOf(prefix, this.root.declared);
      this.own.set(prefix, prefix === this.root.prefix || (here !== undefined && here === uri));
    }
    return this.of(name);
  }

  of(name: string): string {
    const prefix = prefixOf(name);
    return prefix !== '' && this.own.get(prefix) === true ? name.slice(prefix.length + 1) : name;
  }
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

function uriOf(prefix: string, declared: Written): string | undefined {
  return declared[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
}

const PIECE = 64 * 1024;

/** A file that is one part, piece by piece. */
export async function* piecesOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += PIECE) yield file.subarray(at, at + PIECE);
}

/** `1` and `true` are true; a missing attribute is not. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** An element like `<strike/>` switches on by being there, unless its value says no. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || isTrue(value) || value === 'on';
}

/** A whole number ≥ 0, or undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
