import type { SetAsideReason } from '../finding';

/** How well a wording is known: documented, seen on Cloud, seen on Server, old Server wording, mock server, inference. */
export type Tag = 'D' | 'C' | 'S' | 'L' | 'M' | 'I';

/** What a row says was lacking. What only a record can tell (a role's name, a filter's id) is filled in later. */
export type Lack =
  | { readonly kind: 'permission'; readonly anyOf: readonly string[] }
  | { readonly kind: 'share'; readonly object: 'filter' | 'dashboard' | 'board' }
  | { readonly kind: 'visibility'; readonly of: 'comment' | 'worklog' }
  | { readonly kind: 'other-person'; readonly permission: string }
  | { readonly kind: 'unclear' };

export type Meaning =
  | { readonly verdict: 'permission'; readonly lack: Lack }
  | { readonly verdict: 'set-aside'; readonly reason: SetAsideReason };

/**
 * One row of the message catalogue, or one variant of it. In a wording stands `{K}` for a work item's key, `{I}` for its id,
 * `{P}` for a project's key or name, `{J}` for a project's id, `{F}` for a field, `{A}` for the person who acts, `{U}` for
 * somebody else, `{R}` for a role, `{X}` for anything. A final full stop is left out.
 */
export interface CatalogueRow {
  readonly row: number;
  readonly tag: Tag;
  readonly says: readonly string[];
  readonly means: Meaning;
  /** The row's operation only writes. */
  readonly writes?: true;
  /** The wording names the refused work item or project better than the record's own fields do. */
  readonly named?: true;
  /** A loose wording: it counts only where nothing else matches. */
  readonly hint?: true;
  /** The whole text must pass this as well. */
  readonly only?: RegExp;
}

/** A row that has no wording of its own: it is known by status and address, and only where no wording matches. */
export interface SignalRow {
  readonly row: number;
  readonly tag: Tag;
  readonly means: Meaning;
  readonly writes?: true;
  readonly status?: readonly [from: number, to: number];
  readonly path?: RegExp;
  readonly types?: readonly string[];
  readonly method?: RegExp;
  /** Only where the record did not write. */
  readonly reads?: true;
  /** What the body is: a page, or one that asks to log in. */
  readonly body?: 'html' | 'login';
}

/** A row with its number, how well it is known, what it means, and its wordings. */
export const row = (number: number, tag: Tag, means: Meaning, says: readonly string[]): CatalogueRow => ({
  row: number,
  tag,
  means,
  says,
});
/** A row of which the operation only writes. */
export const writing = (...of: Parameters<typeof row>): CatalogueRow => ({ ...row(...of), writes: true });
/** A row of which the wording names the refused place. */
export const named = (of: CatalogueRow): CatalogueRow => ({ ...of, named: true });

/** Any one of these permissions would have been enough. */
export const lacks = (...anyOf: string[]): Meaning => ({
  verdict: 'permission',
  lack: { kind: 'permission', anyOf },
});
export const notShared = (object: 'filter' | 'dashboard' | 'board'): Meaning => ({
  verdict: 'permission',
  lack: { kind: 'share', object },
});
export const notVisible = (of: 'comment' | 'worklog'): Meaning => ({
  verdict: 'permission',
  lack: { kind: 'visibility', of },
});
export const somebodyElse = (permission: string): Meaning => ({
  verdict: 'permission',
  lack: { kind: 'other-person', permission },
});
export const unclear: Meaning = { verdict: 'permission', lack: { kind: 'unclear' } };
export const aside = (reason: SetAsideReason): Meaning => ({ verdict: 'set-aside', reason });
