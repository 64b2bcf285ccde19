import {
  exportKinds,
  type ExportCursor,
  type ExportKind,
  type ExportPart,
  type ExportSlice,
} from '../../contract/export';
import type { Invocation } from '../invocation';
import type { OpenReport } from '../reports/open-report';
import { exportBeside } from './export-beside';
import type { PartOfKind } from './export-part';
import { exportPlan } from './export-plan';
import { exportRows } from './export-rows';

/** UTF-16 units of one slice: JSON in JSON takes at most three bytes each, and an answer has 5 MB. */
const sliceLength = 1_200_000;

/** Makes the part that begins at an item; null: there is nothing of its kind. */
type PartFrom = (report: OpenReport, item: number, invocation: Invocation) => Promise<PartOfKind | null>;

const partsFrom: Readonly<Record<ExportKind, PartFrom>> = {
  rows: exportRows,
  compared: exportBeside,
  plan: exportPlan,
};

const nothing: ExportPart = {
  ...{ head: null, projects: [], beyond: [], notRead: [], again: [] },
  ...{ compared: null, plan: null },
};

/** A slice of an export; null: the export has nothing there. Parts are made anew for each slice, and nearly all are one. */
export async function exportSlice(
  report: OpenReport,
  at: ExportCursor,
  invocation: Invocation,
): Promise<ExportSlice | null> {
  const part = await partsFrom[at.kind](report, at.item, invocation);
  const { content, end, of } = part ?? { content: {}, end: 0, of: 0 };
  const text = JSON.stringify({ ...nothing, ...content } satisfies ExportPart);
  if (at.item > of || at.unit >= text.length) return null;
  const unit = at.unit + sliceLength;
  return {
    ...{ kind: at.kind, text: text.slice(at.unit, unit), length: text.length, done: end, of },
    next: unit < text.length ? { ...at, unit } : nextPart(at, end, of),
  };
}

function nextPart({ kind }: ExportCursor, end: number, of: number): ExportCursor | null {
  if (end < of) return { kind, item: end, unit: 0 };
  const next = exportKinds[exportKinds.indexOf(kind) + 1];
  return next === undefined ? null : { kind: next, item: 0, unit: 0 };
}
