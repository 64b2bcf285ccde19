import { Anchors } from './anchors';
import { compileTemplate } from './template';
import type { Template } from './template';
import type { CatalogueRow } from '../catalogue/row';
import type { SetAsideReason } from '../finding';

/** A wording found in a text. */
export interface Match {
  readonly row: CatalogueRow;
  /** By which of two matches the one that counts is chosen: the higher. */
  readonly rank: number;
  /** The names in the wording, by their letter (see `CatalogueRow`). */
  readonly names: Readonly<Partial<Record<string, string>>>;
}

interface Entry {
  readonly row: CatalogueRow;
  readonly template: Template;
  readonly rank: number;
}

/** Only so much of a text is searched, in characters. */
const searched = 64_000;

/** Section 4.6, rules 1 to 3: these explain a failure before a missing permission does. */
const beforePermissions: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'app-scope',
  'credentials',
  'ip-allowlist',
  'plan-or-licence',
]);

const rankStep = 10_000;

function rankOf(row: CatalogueRow, length: number): number {
  if (row.hint) return length;
  const { means } = row;
  if (means.verdict === 'permission') return 2 * rankStep + length;
  if (means.reason === 'rate-limit') return 4 * rankStep + length;
  return (beforePermissions.has(means.reason) ? 3 : 1) * rankStep + length;
}

/** Jira's screens say "work item" and "space" now; its older messages say "issue" and "project". */
function inBothWords(wording: string): readonly string[] {
  const today = wording
    .replace(/\bissues\b/g, 'work items')
    .replace(/\bissue\b/g, 'work item')
    .replace(/\bIssue\b/g, 'Work item')
    .replace(/\bproject\b/g, 'space');
  return today === wording ? [wording] : [wording, today];
}

/** Finds which wording of the catalogue a text holds, anywhere in it. */
export class Matcher {
  private readonly entries: readonly Entry[];
  private readonly anchors: Anchors;

  constructor(rows: readonly CatalogueRow[]) {
    this.entries = rows.flatMap((row) =>
      row.says.flatMap(inBothWords).map((wording) => {
        const template = compileTemplate(wording);
        return { row, template, rank: rankOf(row, template.length) };
      }),
    );
    this.anchors = new Anchors(this.entries.map((entry) => entry.template.anchor));
  }

  /** The wording that counts, or null. Of several the one that explains most comes first (see `rankOf`), then the longest. */
  best(text: string): Match | null {
    const count = this.anchors.search(text, Math.min(text.length, searched));
    let best: Match | null = null;
    for (let i = 0; i < count; i++) {
      const entry = this.entries[this.anchors.found[i] ?? -1];
      if (entry === undefined || (best !== null && entry.rank <= best.rank)) continue;
      const names = verify(entry, text, this.anchors.foundAt[i] ?? 0);
      if (names !== null) best = { row: entry.row, rank: entry.rank, names };
    }
    return best;
  }
}

const noNames: Match['names'] = {};

/** The names in the wording whose anchor ends at `end`; null where the rest of the wording is not there. */
function verify({ row, template }: Entry, text: string, end: number): Match['names'] | null {
  if (row.only && !row.only.test(text)) return null;
  if (template.pattern === null) return noNames;
  const from = Math.max(0, end - template.reach);
  const found = template.pattern.exec(text.slice(from, end + template.reach));
  if (found === null) return null;
  const names: Partial<Record<string, string>> = {};
  template.names.forEach((letter, i) => {
    names[letter] = found[i + 1] ?? '';
  });
  return names;
}
