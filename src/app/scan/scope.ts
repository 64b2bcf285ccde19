import type { Failure } from '../../jira';
import type { FactStore } from './fact-store';
import { notReadForPlan } from './plan-unread';
import type { ItemEnd, Learn } from './stage';
import { notRead } from './unread';

/** What could not be read: the scheme of a space, who is in a role of it, or who is in a security level. */
interface Unread {
  readonly what: 'scheme-of' | 'role' | 'level';
  readonly id: string;
  /** null: it is of no space. */
  readonly projectId: string | null;
}

/**
 * What facts are read for: the report, which is made of those alone, or later its plans, which are made of both. The same question
 * is asked in the same way; its facts are kept apart, and so is what Jira does not answer.
 */
export interface Scope {
  readonly prefix: '' | 'plan-';
  notRead(failure: Failure, unread: Unread, store: FactStore, learn: Learn): Promise<ItemEnd<never>>;
}

const kinds = { 'scheme-of': 'permission-scheme', role: 'role', level: 'security-level' } as const;

export const forReport: Scope = {
  prefix: '',
  notRead: async (failure, { what, id, projectId }, store, learn) => {
    const project = projectId === null ? null : ((await keyOfProject(projectId, store)) ?? projectId);
    const right = projectId === null ? 'Administer Jira' : await administerProjects(store);
    return notRead(failure, { what: kinds[what], id, project, right }, learn);
  },
};

export const forPlans: Scope = {
  prefix: 'plan-',
  notRead: async (failure, { what, id, projectId }, store, learn) => {
    const name = projectId === null ? id : await keyOfProject(projectId, store);
    return notReadForPlan(failure, what, name, learn);
  },
};

async function keyOfProject(projectId: string, store: FactStore): Promise<string | null> {
  const all = [...(await store.all('project')), ...(await store.all('plan-project'))];
  return all.find(({ id }) => id === projectId)?.key ?? null;
}

/** The right that shows a project's scheme and roles, as this site's screens call it. */
async function administerProjects(store: FactStore): Promise<string> {
  const permissions = await store.all('permission');
  return permissions.find(({ key }) => key === 'ADMINISTER_PROJECTS')?.name ?? 'Administer spaces';
}
