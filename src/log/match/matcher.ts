import { decode, textOf, type Plain } from '../json/bytes';
import { Anchors } from './anchors';
import { Template, type Places } from './template';
import type { CatalogueRow } from '../catalogue/row';
import type { SetAsideReason } from '../finding';

/** A wording found in a text. */
export class Match {
  constructor(
    readonly row: CatalogueRow,
    /** By which of two matches the one that counts is chosen: the higher. */
    readonly rank: number,
    private readonly bytes: Uint8Array,
    private readonly letters: readonly string[],
    private readonly places: Places,
  ) {}

  /** Where a name of the wording stands, by its letter (see `CatalogueRow`). */
  place(letter: string): Plain | null {
    const at = this.letters.indexOf(letter) * 2;
    return at < 0 ? null : { bytes: this.bytes, from: this.places[at] ?? 0, to: this.places[at + 1] ?? 0 };
  }

  name(letter: string): string | null {
    const place = this.place(letter);
    return place === null ? null : textOf(place).trim();
  }
}

interface Entry {
  readonly row: CatalogueRow;
  readonly template: Template;
  readonly rank: number;
  readonly anchor: string;
}

/** Anchors have at least so many characters. */
const shortestAnchor = 7;

/** Only so much of a text is searched, in bytes. */
const searched = 64_000;

/** These explain a failure before a missing permission does. */
const beforePermissions: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'app-scope',
  'credentials',
  'ip-allowlist',
  'plan-or-licence',
]);

const rankStep = 10_000;
/** Of two refusals the one that names its place says more. */
const namedStep = 1_000;

function rankOf(row: CatalogueRow, length: number): number {
  if (row.hint) return length;
  const { means } = row;
  if (means.verdict === 'permission') return 2 * rankStep + (row.named ? namedStep : 0) + length;
  return (beforePermissions.has(means.reason) ? 3 : 1) * rankStep + length;
}

/** Finds which wording of the catalogue a text holds, anywhere in it. */
export class Matcher {
  /** By the number of their anchors. */
  private readonly entries: readonly Entry[];
  private readonly anchors: Anchors;

  constructor(rows: readonly CatalogueRow[]) {
    this.entries = rows
      .flatMap((row) => row.says.map((wording) => ({ row, template: new Template(wording) })))
      .flatMap(({ row, template }) =>
        template.anchors.map((anchor) => ({ row, template, anchor, rank: rankOf(row, template.length) })),
      );
    this.anchors = new Anchors(
      this.entries.map(({ anchor }) => anchor),
      shortestAnchor,
    );
  }

  /** The wording that counts, or null. Of several the one that explains most comes first (see `rankOf`), then the longest. */
  best({ bytes, from, to: end }: Plain): Match | null {
    const to = Math.min(end, from + searched);
    let left = this.anchors.search(bytes, from, to);
    const { found, foundAt } = this.anchors;
    // What ranks highest is looked at first, so that most of what was found need not be.
    while (left > 0) {
      let first = 0;
      for (let i = 1; i < left; i++) if (this.rank(found[i]) > this.rank(found[first])) first = i;
      const match = this.verify(found[first] as number, bytes, from, to, foundAt[first] as number);
      if (match !== null) return match;
      left--;
      found[first] = found[left] as number;
      foundAt[first] = foundAt[left] as number;
    }
    return null;
  }

  private rank(anchor: number | undefined): number {
    return (this.entries[anchor as number] as Entry).rank;
  }

  private verify(anchor: number, bytes: Uint8Array, from: number, to: number, at: number): Match | null {
    if (!this.anchors.stands(anchor, bytes, at)) return null;
    const { row, template, rank, anchor: text } = this.entries[anchor] as Entry;
    if (row.only && !row.only.test(decode(bytes, from, to))) return null;
    const places = template.verify(bytes, from, to, at, at + text.length);
    return places === null ? null : new Match(row, rank, bytes, template.letters, places);
  }
}
