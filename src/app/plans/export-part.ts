import type { ExportPart } from '../../contract/export';

/** A part of an export, before it is sliced: what of it is not empty. */
export interface PartOfKind {
  readonly content: Partial<ExportPart>;
  /** The item at which the next part of its kind begins, of how many. */
  readonly end: number;
  readonly of: number;
}
