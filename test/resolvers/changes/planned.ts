import type { Change, Plan, PlanFacts } from '../../../src/remedy';
import { basisOf, type Basis } from '../../../src/app/plans/basis';
import { keepPlan, keepProjectPlan } from '../../../src/app/plans/stored-plan';
import type { ChangeResult, ChangeJournal } from '../../../src/contract/changes';
import type { Outcome } from '../../../src/contract';
import { writeReportPart } from '../../../src/store';
import { inForge } from '../../store/in-forge';
import { type Page, value } from '../admin-page';

/** A page whose store holds a plan, as if it had been shown, and what carries it out. */

export const reportId = '11111111-1111-4111-8111-111111111111';
export const planId = '22222222-2222-4222-8222-222222222222';

type ChangeSpec = Pick<Change, 'kind' | 'target'>;
type Given = ChangeSpec & Partial<Pick<Change, 'closes' | 'byApp' | 'fromLog'>>;

export function addToRole(projectKey: string, roleId: string, closes = ['BROWSE_PROJECTS']): Given {
  return {
    kind: 'add-to-role',
    target: { projectKey, roleId, roleName: 'Developers', typeKey: 'software' },
    closes: closes.map((permission) => ({ project: projectKey, permission })),
  };
}

export function grantTo(
  permissions: readonly string[],
  holder: { type: 'user' | 'group'; value: string } = { type: 'user', value: 'u-dana' },
  project = 'PAY',
): Given {
  const target = { schemeId: '10000', schemeName: 'Default software scheme', permissions, sharedBy: 1 };
  return {
    kind: 'grant-in-scheme',
    target: { ...target, holder: { ...holder, name: holder.type === 'group' ? holder.value : null } },
    closes: permissions.map((permission) => ({ project, permission })),
  };
}

export function addToLevel(securitySchemeId: string | null = '300', levelId = '301'): Given {
  return {
    kind: 'add-to-security-level',
    target: { securitySchemeId, levelId, levelName: 'Internal only' },
    closes: [{ project: 'SEC', permission: 'BROWSE_PROJECTS', issue: 'SEC-2' }],
  };
}

function planOf(changes: readonly Given[]): Plan {
  return {
    cover: 'space-settings',
    objective: 'least-access',
    changes: changes.map(
      (given, at) =>
        ({
          ...{ id: `c${at + 1}`, closes: [], mayClose: [], alsoGives: [], othersAffected: 0, byApp: true },
          ...given,
        }) as Change,
    ),
    ...{ leaves: [], alsoGives: [], exact: true, bound: null, choices: [] },
    cost: { pairs: 0, changes: changes.length, handOffs: 0 },
  };
}

/** What the site of the page is now, as a plan of these changes rests on it. */
function restsOn(page: Page, plan: Plan): Basis {
  const dana = page.site.users.find(({ accountId }) => accountId === 'u-dana');
  const applications = page.site.applicationRoles.filter(({ groupIds }) =>
    page.site.groups.some(({ groupId, members }) => groupIds.includes(groupId) && members.includes('u-dana')),
  );
  const schemes = page.site.permissionSchemes.map(({ id, name, projectId, grants }) => ({
    ...{ id: String(id), name, projectId: projectId === null ? null : String(projectId) },
    grants: grants.map((grant) => ({
      ...{ id: String(grant.id), permission: grant.permission },
      holder: { ...grant.holder, name: null, exists: true },
    })),
  }));
  const live = page.site.projects.filter(({ status }) => status === 'live');
  const facts = {
    account: {
      ...{ active: dana?.active ?? false, accountType: dana?.accountType ?? 'unknown' },
      applications: applications.map(({ key }) => key),
    },
    projects: new Map(
      live.map(({ id, key, permissionSchemeId }) => [
        String(id),
        { id: String(id), key, schemeId: String(permissionSchemeId) },
      ]),
    ),
    schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])),
  };
  return basisOf(plan, facts as unknown as PlanFacts, new Date(page.clock.now()).toISOString());
}

const asked = { objective: 'least-access', cover: 'space-settings' } as const;

/** What of its report a plan cannot be carried out without. */
const head = { summary: { profile: 'backup' }, baseUrl: '', permissionNames: {}, applicationNames: {} };

/** Puts a plan of these changes for u-dana where `plan/view` puts it. */
export function withPlan(page: Page, changes: readonly Given[]): Promise<void> {
  const plan = planOf(changes);
  const stored = { planId, accountId: 'u-dana', asked, madeFrom: 0, plan, basis: restsOn(page, plan) };
  return inForge(async () => {
    await writeReportPart(reportId, 'head', head);
    await keepPlan(reportId, stored as never);
  }, page.platform.store);
}

/** The same for the page of a project. */
export function withProjectPlan(page: Page, key: string, changes: readonly Given[]): Promise<void> {
  const id = String(page.site.projects.find((project) => project.key === key)?.id);
  const plan = planOf(changes);
  const stored = { planId, accountId: 'u-dana', asked, madeFrom: 0, plan, basis: restsOn(page, plan) };
  return inForge(() => keepProjectPlan(id, stored as never), page.platform.store);
}

export async function switchedOn(page: Page): Promise<void> {
  value(await page.ask('change/switch', { on: true }));
}

export const journalOf = async (page: Page): Promise<ChangeJournal> =>
  value(await page.ask('change/journal', {}));

/** Applies a change of the plan with the sequence that is due. */
export async function applied(page: Page, changeId = 'c1'): Promise<ChangeResult> {
  const { sequence } = await journalOf(page);
  return value(await page.ask('change/apply', { reportId, planId, changeId, sequence }));
}

export async function undone(page: Page, id: string): Promise<ChangeResult> {
  const { sequence } = await journalOf(page);
  return value(await page.ask('change/undo', { id, sequence }));
}

export async function confirmed(page: Page, id: string): Promise<ChangeResult> {
  return value(await page.ask('change/confirm', { id }));
}

export const siteText = (page: Page): string => JSON.stringify(page.jira.site);

/** What was written in Jira: every call that changes something. */
export function writesOf(page: Page, from = 0): readonly string[] {
  return page.platform.calls
    .slice(from)
    .filter(
      ({ method, path }) =>
        method !== 'GET' && !/check$|bulkfetch$|search\/jql$/.test(path.split('?')[0] ?? ''),
    )
    .map(
      ({ method, path, as, accountId }) => `${method} ${path.replace('/rest/api/3', '')} ${as} ${accountId}`,
    );
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? '' : outcome.problem.code;
}
