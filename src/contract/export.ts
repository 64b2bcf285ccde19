import type { ReportPlanPart } from '../report/output/export-plan';
import type { ReportComparedPart } from '../report/output/side-by-side';
import type { ExportHead, Report, ReportProject, ReportRetry } from '../report/report';

/**
 * The exported report on its way from the back end to the file desk. It comes in parts, and a part as the text of its JSON in slices:
 * whatever a part holds, each slice fits an answer of Forge, and each piece of it a message to the desk.
 */

/** What an export holds, in its order. */
export const exportKinds = ['rows', 'compared', 'plan'] as const;
export type ExportKind = (typeof exportKinds)[number];

/**
 * One part of an export: the head of the report comes with the first, its plan with the last. `assembleReport` joins the parts, the
 * plan's changes with the gaps that they close, and the log's texts.
 */
export interface ExportPart {
  readonly head: ExportHead | null;
  readonly projects: readonly ReportProject[];
  /** What is too much in all projects: with the first part. */
  readonly beyond: Report['beyond'];
  /** What could not be read of projects. */
  readonly notRead: Report['notRead'];
  /** What of the log may be tried again: with the first part. */
  readonly again: ReportRetry['again'];
  /** Some of the comparison with the report that it stands beside. */
  readonly compared: ReportComparedPart | null;
  /** Some of the plan. */
  readonly plan: ReportPlanPart | null;
}

/** Where an export goes on: with the part that begins at an item of a kind, and there at a UTF-16 unit of its text. */
export interface ExportCursor {
  readonly kind: ExportKind;
  readonly item: number;
  readonly unit: number;
}

export const exportStart: ExportCursor = { kind: 'rows', item: 0, unit: 0 };

export interface ExportSlice {
  readonly kind: ExportKind;
  readonly text: string;
  /** Units of the text of the whole part. */
  readonly length: number;
  /** How many items of how many of its kind there are up to the end of the part. */
  readonly done: number;
  readonly of: number;
  /** null: the export is whole. */
  readonly next: ExportCursor | null;
}

/** Joins slices, in their order, to the parts that they are of. */
export class ExportJoiner {
  readonly parts: ExportPart[] = [];
  private open = '';

  /** Throws where a part became another one between two of its slices. */
  take({ text, length }: Pick<ExportSlice, 'text' | 'length'>): void {
    this.open += text;
    if (this.open.length < length) return;
    if (this.open.length > length) throw new RangeError('slices that are not of one part');
    this.parts.push(JSON.parse(this.open) as ExportPart);
    this.open = '';
  }
}

/** A whole export, slice by slice. */
export async function exportedParts(
  slice: (at: ExportCursor) => Promise<ExportSlice>,
): Promise<readonly ExportPart[]> {
  const joiner = new ExportJoiner();
  for (let at: ExportCursor | null = exportStart; at !== null;) {
    const given = await slice(at);
    joiner.take(given);
    at = given.next;
  }
  return joiner.parts;
}
