import * as z from 'zod';
import type { Admin } from './admin';

const catalogue = z.object({ permissions: z.record(z.string(), z.object({ type: z.string() })) });
const answer = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(
    z.object({ permission: z.string(), projects: z.array(z.number()), issues: z.array(z.number()) }),
  ),
});

/** "global USER_PICKER", "project 20001 EDIT_ISSUES", "issue 200011 EDIT_ISSUES": all that Jira grants an account. */
export async function verdictsOf(admin: Admin, accountId: string): Promise<ReadonlySet<string>> {
  const { permissions } = catalogue.parse(await admin.ask('GET', '/permissions'));
  const keys = (type: string) => Object.keys(permissions).filter((key) => permissions[key]?.type === type);
  const { projects, issues } = admin.site;
  const question = {
    accountId,
    globalPermissions: keys('GLOBAL'),
    projectPermissions: [
      {
        permissions: keys('PROJECT'),
        projects: projects.map(({ id }) => id),
        issues: issues.map(({ id }) => id),
      },
    ],
  };
  const granted = answer.parse(await admin.ask('POST', '/permissions/check', question));
  return new Set([
    ...granted.globalPermissions.map((permission) => `global ${permission}`),
    ...granted.projectPermissions.flatMap(({ permission, projects: ids, issues: items }) => [
      ...ids.map((id) => `project ${id} ${permission}`),
      ...items.map((id) => `issue ${id} ${permission}`),
    ]),
  ]);
}

/** What Jira grants each of some accounts. */
export async function verdictsOfAll(
  admin: Admin,
  accountIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const all: Record<string, readonly string[]> = {};
  for (const accountId of accountIds) all[accountId] = [...(await verdictsOf(admin, accountId))].sort();
  return all;
}
