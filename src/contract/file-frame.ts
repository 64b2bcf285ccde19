import type { Finding, LogReading, LogSummary } from '../log/finding';
import type { ExportCursor, ExportSlice } from './export';

/**
 * What the page and the file desk (the one Custom UI Frame) say to each other, over the events of `@forge/bridge`. A message is
 * JSON of at most 400 KB; whatever is larger comes in parts that the receiver asks for one by one.
 */

/** Event name of messages from the page to the desk. */
export const toDeskEvent = 'permission-gaps.to-desk';
/** Event name of messages from the desk to the page. */
export const fromDeskEvent = 'permission-gaps.from-desk';

export type ToDesk =
  /** The page stands; the desk answers `ready` (and `read`, where it has a log). */
  | { readonly kind: 'hello' }
  | { readonly kind: 'give-findings'; readonly part: number }
  | { readonly kind: 'give-texts'; readonly part: number }
  /** Downloads are offered for this report; null: for none. `withTexts`: the desk's log is the report's own, so its texts belong in. */
  | {
      readonly kind: 'offer-downloads';
      readonly reportId: string | null;
      readonly fileStem: string;
      readonly withTexts: boolean;
    }
  /** The drop zone is one line, because a report is looked at. null: it is whole. `withoutFile`: that line where no log is open here. */
  | { readonly kind: 'fold'; readonly withoutFile: string | null }
  /** A piece of the text of a slice; the last one comes with the rest of it. */
  | {
      readonly kind: 'export-text';
      readonly reportId: string;
      readonly at: ExportCursor;
      readonly text: string;
      readonly slice: Omit<ExportSlice, 'text'> | null;
    }
  /** The slice comes later by itself. */
  | { readonly kind: 'export-waits'; readonly says: string }
  | { readonly kind: 'export-failed'; readonly says: string }
  /** Forget the log and start over. */
  | { readonly kind: 'clear' };

export type FromDesk =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly bytes: number;
      readonly read: number;
      readonly records: number;
    }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly summary: LogSummary;
      readonly actors: LogReading['actors'];
      readonly hosts: LogReading['hosts'];
      readonly findingsParts: number;
      readonly textsParts: number;
    }
  | {
      readonly kind: 'findings';
      readonly part: number;
      readonly of: number;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'texts'; readonly part: number; readonly of: number; readonly texts: readonly string[] }
  /** An own list of permissions was dropped in place of the log; what was here before stays, and is told again. */
  | { readonly kind: 'list'; readonly text: string }
  /** The file could not be read at all; a sentence that says what to do. */
  | { readonly kind: 'refused'; readonly name: string; readonly says: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'cleared' }
  /** The person asked for a download: the slice that begins there, to be answered with `export-text`. */
  | { readonly kind: 'give-export'; readonly reportId: string; readonly at: ExportCursor };
