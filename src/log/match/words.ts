import { beginningOf, encode, textOf, type Plain } from '../json/bytes';
import { Anchors } from './anchors';

/** So much of a text is looked at, in bytes. */
const looked = 2_000;

/** What an expression finds, and words of which one is in everything that it finds. */
export interface Saying {
  readonly words: readonly string[];
  readonly expression: RegExp;
}

/**
 * Tells which of several expressions a text matches. Each is tried only where one of its words stands, and all words are looked for at
 * once: expressions of many alternatives are slow, and most texts of a log hold none of them.
 */
export class Words<Kind extends string> {
  private readonly kinds: readonly Kind[];
  private readonly anchors: Anchors;

  constructor(private readonly sayings: Readonly<Record<Kind, Saying>>) {
    const words = (Object.entries(sayings) as [Kind, Saying][]).flatMap(([kind, saying]) =>
      saying.words.map((word) => ({ kind, text: String.fromCharCode(...encode(word)) })),
    );
    this.kinds = words.map(({ kind }) => kind);
    this.anchors = new Anchors(
      words.map(({ text }) => text),
      Math.min(...words.map(({ text }) => text.length)),
    );
  }

  in(text: Plain): readonly Kind[] {
    const head = beginningOf(text, looked);
    const count = this.anchors.search(head.bytes, head.from, head.to);
    let found: Kind[] = none;
    for (let i = 0; i < count; i++) {
      const anchor = this.anchors.found[i] as number;
      const kind = this.kinds[anchor] as Kind;
      if (found.includes(kind) || !this.anchors.stands(anchor, head.bytes, this.anchors.foundAt[i] as number))
        continue;
      if (this.sayings[kind].expression.test(textOf(head))) found = [...found, kind];
    }
    return found;
  }
}

const none: never[] = [];
