import { Tokenizer } from 'htmlparser2';

/** Names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

export interface TokenTaker {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/**
 * Gives the tags and texts of HTML in order, entities decoded; comments, among them Office's conditional ones, and
 * declarations are passed over. The tokenizer alone and no tree: the library's parser takes time by the square of how
 * deep tags nest.
 */
export function takeTokens(html: string, taker: TokenTaker): void {
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const nothing = (): void => undefined;
  const opened = (): void => taker.open(name, attributes);
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => taker.text(html.slice(start, end)),
      ontextentity: (code) => taker.text(String.fromCodePoint(code)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => void (value += html.slice(start, end)),
      onattribentity: (code) => void (value += String.fromCodePoint(code)),
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => taker.close(html.slice(start, end).toLowerCase()),
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
