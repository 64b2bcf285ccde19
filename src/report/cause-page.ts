import type { CauseKind } from '../diagnosis/gap';

/** A paragraph or a list of a page of docs/causes, in plain words. */
export type CauseBlock =
  string | { readonly bullets: readonly string[] } | { readonly steps: readonly string[] };

/** What stands under one heading: a single block by itself. */
type CauseSection = CauseBlock | readonly CauseBlock[];

/** A page of docs/causes: its title without the kind, and what stands under its four headings. */
export interface CausePage {
  readonly title: string;
  /** What it means. */
  readonly meaning: CauseSection;
  /** How we know. */
  readonly evidence: CauseSection;
  /** What to do. */
  readonly remedy: CauseSection;
  /** What we cannot see. */
  readonly limits: CauseSection;
}

/** The pages on the kinds of cause that stand beside them: the page has no others. */
export type CausePages = Readonly<Partial<Record<CauseKind, CausePage>>>;

/** Where the page on a kind of cause stands, in the project's folder. */
export function causePagePath(kind: CauseKind): string {
  return `docs/causes/${kind}.md`;
}
