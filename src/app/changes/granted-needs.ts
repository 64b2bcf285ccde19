import { found, limits, type JiraReader, type Result, type Witness } from '../../jira';
import type { GapRef } from '../../diagnosis/gap-ref';
import { askCheck, askSearch } from '../../jira/ask-verdict';
import { inBatches } from '../../jira/batches';

/** A need that Jira can be asked about: of a level it can not, for its check of a space knows none. */
export type KeyedNeed = GapRef & { readonly permission: string };

/**
 * Which of these needs Jira grants the account now: its check as the viewer, else as the app, which may be a Jira admin; else its
 * user search as the viewer, which knows nothing of work items.
 */
export async function grantedNeeds(
  accountId: string,
  needs: readonly KeyedNeed[],
  jira: JiraReader,
): Promise<Result<ReadonlySet<KeyedNeed>>> {
  if (needs.length === 0) return found(new Set());
  const projectIds = await idsOf(
    needs.flatMap(({ project, issue }) => (project === null || issue !== undefined ? [] : [project])),
    limits.namesPerProjectSearch,
    async (keys, as) => {
      const answer = await jira.projectsByName({ keys }, as);
      return answer.ok ? answer.value.items : [];
    },
  );
  const issueIds = await idsOf(
    needs.flatMap(({ issue }) => issue ?? []),
    limits.issuesPerFetch,
    async (keys, as) => {
      const answer = await jira.issues(keys, as);
      return answer.ok ? answer.value : [];
    },
  );
  const question = {
    accountId,
    global: needs.flatMap(({ project, permission }) => (project === null ? [permission] : [])),
    entries: [...new Set(needs.map(({ permission }) => permission))].map((permission) => ({
      permissions: [permission],
      projects: idsFor(
        needs,
        permission,
        (need) => (need.issue === undefined ? need.project : null),
        projectIds,
      ),
      issues: idsFor(needs, permission, ({ issue }) => issue ?? null, issueIds),
    })),
  };
  const asked = {
    ...question,
    entries: question.entries.filter((one) => one.projects.length + one.issues.length > 0),
  };
  const checked = await askCheck(asked, ['viewer', 'app'], jira);
  const keys = new Map([...projectIds].map(([key, id]) => [id, key]));
  const isRefused = !checked.ok && checked.failure.kind === 'refused';
  const answer = isRefused ? await askSearch(asked, (id) => keys.get(id) ?? '', jira) : checked;
  if (!answer.ok) return answer;
  const { global, entries } = answer.value;
  const isGranted = ({ project, permission, issue }: KeyedNeed): boolean => {
    if (project === null) return global.includes(permission);
    const its = entries.filter((entry) => entry.permission === permission);
    return issue === undefined
      ? its.some(({ projects }) => projects.includes(projectIds.get(project) ?? ''))
      : its.some(({ issues }) => issues.includes(issueIds.get(issue) ?? ''));
  };
  return found(new Set(needs.filter(isGranted)));
}

function idsFor(
  needs: readonly KeyedNeed[],
  permission: string,
  nameOf: (need: KeyedNeed) => string | null,
  ids: ReadonlyMap<string, string>,
): readonly string[] {
  const its = needs.filter((need) => need.permission === permission);
  return [...new Set(its.flatMap((need) => ids.get(nameOf(need) ?? '') ?? []))];
}

/** Ids by key: those that the viewer finds, and the app for the rest. */
async function idsOf(
  keys: readonly string[],
  perCall: number,
  ask: (
    keys: readonly string[],
    as: Witness,
  ) => Promise<readonly { readonly id: string; readonly key: string }[]>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const witness of ['viewer', 'app'] as const) {
    const open = [...new Set(keys)].filter((key) => !ids.has(key));
    for (const some of inBatches(open, perCall)) {
      for (const { id, key } of await ask(some, witness)) ids.set(key, id);
    }
  }
  return ids;
}
