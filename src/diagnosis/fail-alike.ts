import { BROWSE_PROJECTS } from '../access';
import type { Coverage } from './coverage';
import type { SiteFacts } from './facts';
import type { FailAlike } from './gap';
import { matchVerdicts } from './match-verdicts';
import { permissionRecords, type RecordGroup } from './record-groups';

/**
 * Rows of the message catalogue that Jira answers to a missing permission and to bad credentials alike.
 * Source: the evidence of these rows, and row 137 (a scoped token on the site's own address, JRACLOUD-94680).
 */
const ambiguousRows: ReadonlySet<number | null> = new Set([1, 8, 12]);

/** Fewer projects may fail alike by chance. */
const FEWEST = 3;

/**
 * Whether a log points at the credentials or the account: it names at least 3 projects, every permission record is one that bad
 * credentials cause as well, and Jira grants Browse spaces in most of the projects. null: it does not.
 */
export function failAlike({ found, notFound, nowhere }: Coverage, facts: SiteFacts): FailAlike | null {
  const failing = [
    ...[...found].map(([id, recordGroups]) => ({ id, records: permissionRecords(recordGroups) })),
    ...[...notFound.values()].map((recordGroups) => ({ id: null, records: permissionRecords(recordGroups) })),
  ].filter(({ records }) => records.length > 0);
  const all = [...failing.flatMap(({ records }) => records), ...permissionRecords(nowhere)];
  if (!all.every(({ finding }) => ambiguousRows.has(finding.row))) return null;
  const projects = failing.length;
  const granted = failing.filter(({ id, records }) => id !== null && isGranted(id, records, facts)).length;
  return projects >= FEWEST && granted * 2 > projects ? { projects, granted } : null;
}

/** Where Jira refuses every work item that the records name, that is the reason, and not the credentials. */
function isGranted(projectId: string, records: readonly RecordGroup[], facts: SiteFacts): boolean {
  const granted = facts.verdicts.projects.get(projectId)?.has(BROWSE_PROJECTS) ?? false;
  return (
    granted && records.some((recordGroup) => matchVerdicts(recordGroup, facts).kind !== 'refused-on-item')
  );
}
