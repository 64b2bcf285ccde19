import type { CauseKind } from '../../diagnosis/gap';

/** A paragraph or a list of a page of docs/causes, in plain words. */
export type CauseBlock =
  | { readonly kind: 'paragraph'; readonly says: string }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly string[] };

/** A page of docs/causes: its title without the kind, and what stands under its four headings. */
export interface CausePage {
  readonly title: string;
  /** What it means. */
  readonly meaning: readonly CauseBlock[];
  /** How we know. */
  readonly evidence: readonly CauseBlock[];
  /** What to do. */
  readonly remedy: readonly CauseBlock[];
  /** What we cannot see. */
  readonly limits: readonly CauseBlock[];
}

/** Where the page on a kind of cause stands, in the project's folder. */
export function causePagePath(kind: CauseKind): string {
  return `docs/causes/${kind}.md`;
}
