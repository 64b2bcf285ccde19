import type { ProjectDiagnosis } from '../../diagnosis/gap';
import {
  isIssueName,
  isNumericId,
  isProjectKey,
  limits,
  type Failure,
  type Granted,
  type JiraReader,
  type ProjectSeen,
  type Question,
  type Result,
} from '../../jira';
import type { SpaceAgain } from '../../report';
import type { Outcome } from '../contract';
import { badCall, good } from '../problems';
import { inBatches } from '../scan/batches';
import { matchIssues } from '../scan/stages/match-issues';
import type { StoredReport } from '../stored-report';
import { answered, answeredForSite, notLive, questionOf, type SpaceToAsk } from './questions';

type Answer = Pick<SpaceAgain, 'status' | 'closed' | 'open' | 'fresh'>;

/** What Jira says of the space and, where it was asked, of the global permissions. */
export interface AnsweredAgain {
  readonly space: Answer;
  readonly site: Answer | null;
}

/**
 * Asks Jira, as the viewer, about one space of a report: every permission of the profile, and what its gaps are about there and
 * on work items, and the global permissions, in one check. A space that was not live is looked up first, and so is one in which nothing is granted.
 */
export async function askAgain(
  row: ProjectDiagnosis,
  { summary, permissionNames }: StoredReport,
  jira: JiraReader,
): Promise<Outcome<AnsweredAgain>> {
  const seen = row.status === 'live' ? null : await lookUp(row, jira);
  if (seen !== null && !seen.ok) return badCall(seen.failure, 'look up this space');
  const found = seen?.value ?? null;
  if (row.status !== 'live' && found?.status !== 'live') {
    return good({ space: gone(row, found), site: null });
  }

  const projectId = row.id ?? found?.id ?? '';
  const space: SpaceToAsk = {
    row: found === null ? row : { ...row, typeKey: found.typeKey },
    site: summary.site,
    projectId,
    profile: summary.profile,
    onSite: new Set(Object.keys(permissionNames)),
    issueIds: await issueIdsIn(row, projectId, jira),
  };
  const checked = await check(space, summary.account.accountId, jira);
  if (!checked.ok) return badCall(checked.failure, 'say what the backup account may do');
  const { question, granted, asked } = checked.value;
  const site: Answer = { status: 'live', ...answeredForSite(asked, granted) };
  const grants = granted.entries.some(({ projects, issues }) => projects.length + issues.length > 0);
  if (row.status === 'live' && !grants) {
    const still = await lookUp(row, jira);
    if (!still.ok) return badCall(still.failure, 'look up this space');
    if (still.value?.status !== 'live') return good({ space: gone(row, still.value), site });
  }
  return good({ space: { status: 'live', ...answered(asked, question, granted) }, site });
}

const gone = (row: ProjectDiagnosis, found: ProjectSeen | null): Answer => ({
  status: found?.status ?? 'not-found',
  ...notLive(row),
});

/** The space as the viewer sees it, else as the app does; null: neither. */
async function lookUp({ id, key }: ProjectDiagnosis, jira: JiraReader): Promise<Result<ProjectSeen | null>> {
  const name = id ?? key;
  if (!isNumericId(name) && !isProjectKey(name)) return { ok: true, value: null };
  const names = isNumericId(name) ? { ids: [name] } : { keys: [name] };
  const asViewer = await jira.projectsByName(names, 'viewer');
  if (!asViewer.ok) return asViewer;
  const answer = asViewer.value.items.length > 0 ? asViewer : await jira.projectsByName(names, 'app');
  return { ok: true, value: answer.ok ? (answer.value.items[0] ?? null) : null };
}

/** Ids of the work items that the gaps name. Those that neither viewer nor app sees cannot be asked about. */
async function issueIdsIn(
  { gaps, key }: ProjectDiagnosis,
  projectId: string,
  jira: JiraReader,
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(gaps.flatMap(({ issues }) => issues))].filter(isIssueName);
  const ids = new Map<string, string>();
  for (const witness of ['viewer', 'app'] as const) {
    const left = names.filter((name) => !ids.has(name)).slice(0, limits.idsPerCheck);
    for (const some of inBatches(left, limits.issuesPerFetch)) {
      const answer = await jira.issues(some, witness);
      if (!answer.ok) continue;
      const matched = matchIssues(some, answer.value, new Map([[key, projectId]]));
      for (const [name, { id }] of matched) ids.set(name, id);
    }
  }
  return ids;
}

interface Checked {
  /** The space with the keys that were asked. */
  readonly asked: SpaceToAsk;
  readonly question: Question;
  readonly granted: Granted;
}

/** A permission of an app may be gone since the report: then Jira refuses the request, and is asked for its keys first. */
async function check(
  space: SpaceToAsk,
  accountId: string,
  jira: JiraReader,
): Promise<
  { readonly ok: true; readonly value: Checked } | { readonly ok: false; readonly failure: Failure }
> {
  const question = questionOf(space, accountId);
  const answer = await jira.check(question, 'viewer');
  if (answer.ok) return { ok: true, value: { asked: space, question, granted: answer.value } };
  if (answer.failure.status !== 400) return answer;
  const catalogue = await jira.permissionCatalogue();
  if (!catalogue.ok) return catalogue;
  const asked = { ...space, onSite: new Set(catalogue.value.map(({ key }) => key)) };
  const without = questionOf(asked, accountId);
  const again = await jira.check(without, 'viewer');
  return again.ok ? { ok: true, value: { asked, question: without, granted: again.value } } : again;
}
