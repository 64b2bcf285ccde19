import { joinBeyond } from './beyond';
import type { ReportPlanLists } from './export-plan';
import type { ExportHead, Report, ReportProject } from './report';

/** Examples that the exported report keeps of one class of messages. */
const mostExamples = 3;

/** A part of an export, as the back end hands it over: the head comes with the first. */
interface Part {
  readonly head: ExportHead | null;
  readonly projects: readonly ReportProject[];
  readonly beyond: Report['beyond'];
  /** What could not be read of these projects; the head has the rest. */
  readonly notRead?: Report['notRead'];
  readonly plan?: ReportPlanLists | null;
}

/**
 * The whole report from the parts of an export, in their order, and the log's texts, which never left the browser. Without
 * texts (a report of an earlier log) examples are empty. Throws a `TypeError` where no part has the head.
 */
export function assembleReport(parts: readonly Part[], texts: readonly string[]): Report {
  const head = parts.find((part) => part.head !== null)?.head;
  if (head === undefined || head === null) throw new TypeError('an export without its first part');
  const { setAside, unrecognised, notRead, plan, cost, ...rest } = head;
  const textAt = (index: number | null): string | null => (index === null ? null : (texts[index] ?? null));
  return {
    ...rest,
    projects: parts.flatMap(({ projects }) => projects),
    beyond: joinBeyond(parts.map(({ beyond }) => beyond)),
    setAside: setAside.map(({ texts: indices, ...entry }) => ({
      ...entry,
      examples: indices
        .map(textAt)
        .filter((text) => text !== null)
        .slice(0, mostExamples),
    })),
    unrecognised: unrecognised.map((entry) => ({ ...entry, text: textAt(entry.text) })),
    notRead: [...notRead, ...parts.flatMap((part) => part.notRead ?? [])],
    plan: plan === null ? null : { ...plan, ...planLists(parts) },
    cost,
  };
}

function planLists(parts: readonly Part[]): ReportPlanLists {
  return {
    changes: parts.flatMap(({ plan }) => plan?.changes ?? []),
    leaves: parts.flatMap(({ plan }) => plan?.leaves ?? []),
  };
}
