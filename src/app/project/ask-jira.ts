import { projectQuestions } from '../../diagnosis';
import type { JiraReader } from '../../jira';
import { askCheck, askSearch } from '../../jira/ask-verdict';
import { factsOf } from '../facts/facts-of-space';
import type { Survey } from './survey';

export interface Verdict {
  readonly source: 'permissions-check' | 'permission-search';
  readonly granted: ReadonlySet<string>;
}

/**
 * Jira's verdict on the account in this project: its check, asked as the app, for the viewer need not be a Jira admin; else its user
 * search as the viewer, who administers the project. null: neither may.
 */
export async function askJira(survey: Survey, jira: JiraReader): Promise<Verdict | null> {
  const { account, project, profile } = survey;
  const permissions = projectQuestions(profile, null, factsOf(survey)).get(project.id) ?? [];
  if (permissions.length === 0) return { source: 'permissions-check', granted: new Set() };
  const entries = [{ permissions, projects: [project.id], issues: [] }];
  const question = { accountId: account.accountId, global: [], entries };
  const checked = await askCheck(question, ['app'], jira);
  const answer = checked.ok ? checked : await askSearch(question, () => project.key, jira);
  if (!answer.ok) return null;
  const granted = answer.value.entries.filter(({ projects }) => projects.includes(project.id));
  return {
    source: checked.ok ? 'permissions-check' : 'permission-search',
    granted: new Set(granted.map(({ permission }) => permission)),
  };
}
