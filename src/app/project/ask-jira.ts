import { projectQuestions } from '../../diagnosis';
import type { JiraReader } from '../../jira';
import { inBatches } from '../../jira/batches';
import { factsOf } from '../facts/facts-of-space';
import type { Survey } from './survey';

export interface Verdict {
  readonly source: 'permissions-check' | 'permission-search';
  readonly granted: ReadonlySet<string>;
}

/** Searches at one time. */
const width = 5;

/**
 * Jira's verdict on the account in this project: its check, asked as the app, which may ask about any account where it is a
 * Jira admin; else its user search as the viewer, who administers the project. null: neither may.
 */
export async function askJira(survey: Survey, jira: JiraReader): Promise<Verdict | null> {
  const { account, project, profile } = survey;
  const permissions = projectQuestions(profile, null, factsOf(survey)).get(project.id) ?? [];
  if (permissions.length === 0) return { source: 'permissions-check', granted: new Set() };
  const entries = [{ permissions, projects: [project.id], issues: [] }];
  const checked = await jira.check({ accountId: account.accountId, global: [], entries }, 'app');
  if (checked.ok) {
    const granted = checked.value.entries.filter(({ projects }) => projects.includes(project.id));
    return { source: 'permissions-check', granted: new Set(granted.map(({ permission }) => permission)) };
  }
  return search(survey, permissions, jira);
}

async function search(
  { account, project }: Survey,
  permissions: readonly string[],
  jira: JiraReader,
): Promise<Verdict | null> {
  const granted = new Set<string>();
  for (const some of inBatches(permissions, width)) {
    const answers = await Promise.all(
      some.map((permission) => jira.foundWithPermission(permission, project.key, account.accountId)),
    );
    for (const [at, answer] of answers.entries()) {
      const permission = some[at];
      if (!answer.ok) return null;
      if (answer.value && permission !== undefined) granted.add(permission);
    }
  }
  return { source: 'permission-search', granted };
}
