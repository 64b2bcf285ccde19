import { joinBeyond } from './beyond';
import type { ReportPlanPart } from './export-plan';
import type { ReportComparedPart } from './side-by-side';
import { Fixes } from '../fixes';
import type { ExportHead, Report, ReportProject, ReportRetry } from '../report';
import { bare } from '../../text/isolated';
import { mapTexts } from '../../text/map-texts';

/** Examples that the exported report keeps of one class of messages. */
const mostExamples = 3;

/** A part of an export, as the back end hands it over: the head comes with the first, the plan with the last. */
interface Part {
  readonly head: ExportHead | null;
  readonly projects: readonly ReportProject[];
  readonly beyond: Report['beyond'];
  /** What could not be read of projects; the head has the rest. */
  readonly notRead?: Report['notRead'];
  readonly again?: ReportRetry['again'];
  readonly compared?: ReportComparedPart | null;
  readonly plan?: ReportPlanPart | null;
}

/**
 * The whole report from the parts of an export, in their order, and the log's texts, which never left the browser. Without
 * texts (a report of an earlier log) examples are empty. Throws a `TypeError` where no part has the head.
 */
export function assembleReport(marked: readonly Part[], texts: readonly string[]): Report {
  // names as Jira has them, for a file is read by programs too
  const parts = mapTexts(marked, bare) as readonly Part[];
  const head = parts.find((part) => part.head !== null)?.head;
  if (head === undefined || head === null) throw new TypeError('an export without its first part');
  const { setAside, unrecognised, retry, notRead, site, cost, ...rest } = head;
  const { cover, plan } = planOf(parts);
  const fixes = fixesOf(parts);
  const textAt = (index: number | null): string | null => (index === null ? null : (texts[index] ?? null));
  return {
    ...rest,
    cover,
    site: fixes.inGaps(null, site),
    projects: parts.flatMap(({ projects }) => projects.map((project) => fixes.inProject(project))),
    beyond: joinBeyond(parts.map(({ beyond }) => beyond)),
    setAside: setAside.map(({ texts: indices, ...entry }) => ({
      ...entry,
      examples: indices
        .map(textAt)
        .filter((text) => text !== null)
        .slice(0, mostExamples),
    })),
    unrecognised: unrecognised.map((entry) => ({ ...entry, text: textAt(entry.text) })),
    retry: retry === null ? null : { again: parts.flatMap((part) => part.again ?? []), ...retry },
    notRead: [...notRead, ...parts.flatMap((part) => part.notRead ?? [])],
    ...comparedOf(parts),
    plan,
    cost,
  };
}

const plansIn = (parts: readonly Part[]): readonly ReportPlanPart[] =>
  parts.flatMap(({ plan }) => plan ?? []);

function planOf(parts: readonly Part[]): Pick<Report, 'cover' | 'plan'> {
  const plans = plansIn(parts);
  const head = plans.find((plan) => plan.head !== null)?.head;
  if (head === undefined || head === null) return { cover: null, plan: null };
  const { cover, ...rest } = head;
  const changes = plans.flatMap((plan) => plan.changes);
  const leaves = plans.flatMap((plan) => plan.leaves);
  return { cover, plan: { ...rest, changes, leaves } };
}

function comparedOf(parts: readonly Part[]): Pick<Report, 'compared'> {
  const some = parts.flatMap(({ compared }) => compared ?? []);
  const head = some.find((part) => part.head !== null)?.head;
  if (head === undefined || head === null) return {};
  const spaces = some.flatMap((part) => part.spaces);
  return { compared: { ...head, spaces, toTake: some.flatMap((part) => part.toTake) } };
}

function fixesOf(parts: readonly Part[]): Fixes {
  const plans = plansIn(parts);
  const mayClose = new Map(plans.flatMap((plan) => plan.mayClose.map((each) => [each.id, each.mayClose])));
  const changes = plans.flatMap((plan) => plan.changes);
  return new Fixes(changes.map(({ id, closes }) => ({ id, closes, mayClose: mayClose.get(id) ?? [] })));
}
