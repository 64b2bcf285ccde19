import type { ExportSlice } from '../../../src/contract/export';
import type { FileFormat } from './file-formats';

/** What the downloads and their worker say to each other. */
export type ToFileMaker =
  | { readonly kind: 'slice'; readonly slice: Pick<ExportSlice, 'text' | 'length'> }
  /** All of the report is there. `texts`: those of its log, where the log is at hand. */
  | { readonly kind: 'make'; readonly format: FileFormat; readonly texts: readonly string[] };

/** A file, its name's ending; null: it could not be made. */
export type FromFileMaker = { readonly file: Blob; readonly ending: string } | null;
