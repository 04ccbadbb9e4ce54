import { tokensOf, type Token } from './tokens';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** Phrases by their words, the longest found first. */
export class PhraseBook<T> {
  private readonly root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  private add(phrase: string, value: T): void {
    let node = this.root;
    for (const { key } of tokensOf(phrase)) {
      const next = node.next.get(key) ?? { next: new Map<string, Node<T>>() };
      node.next.set(key, next);
      node = next;
    }
    node.value = value;
  }

  /** The longest phrase that begins at `from`; `to`: the place after its last token. */
  longestAt(tokens: readonly Token[], from: number): { value: T; to: number } | undefined {
    let node: Node<T> | undefined = this.root;
    let found: { value: T; to: number } | undefined;
    for (let at = from; at < tokens.length; at += 1) {
      node = node.next.get(tokens[at]?.key ?? '');
      if (node === undefined) break;
      if (node.value !== undefined) found = { value: node.value, to: at + 1 };
    }
    return found;
  }
}

/** A book in which each phrase only is there or not. */
export function phraseList(phrases: readonly string[]): PhraseBook<true> {
  return new PhraseBook(phrases.map((phrase) => [phrase, true] as const));
}
