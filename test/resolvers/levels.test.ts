import fc from 'fast-check';
import { openJira, type Site } from '../../local/jira';
import type { ReportProject } from '../../src/report';
import { anySite } from '../access/in-step/any-site';
import { runs } from '../sizes';
import { openPage, scanned, value, wholeSite } from './admin-page';

const sizes = runs('levels', 15, 500);

interface File {
  readonly groups: readonly object[];
  readonly globalPermissions: readonly object[];
  readonly permissionSchemes: readonly { readonly id: number; readonly grants: readonly object[] }[];
  readonly projects: readonly { readonly id: number; readonly securitySchemeId: number | null }[];
  readonly securitySchemes: readonly {
    readonly id: number;
    readonly levels: readonly { readonly id: number }[];
  }[];
}

/** Random sites whose first space anybody may browse; who asks may look at accounts. */
const site = anySite.map((json) => {
  const file = json as File;
  return {
    ...file,
    globalPermissions: [...file.globalPermissions, { permission: 'USER_PICKER', groupId: 'g-admins' }],
    permissionSchemes: file.permissionSchemes.map((scheme, at) =>
      at === 0
        ? {
            ...scheme,
            grants: [
              ...scheme.grants,
              { id: 990_001, permission: 'BROWSE_PROJECTS', holder: { type: 'anyone' } },
            ],
          }
        : scheme,
    ),
  };
});

/** What the stand-in says of one work item of nobody's that is put into each level of a space. */
async function standInSays(
  site: Site,
  accountId: string,
  project: Site['projects'][number],
): Promise<ReadonlyMap<string, boolean>> {
  const scheme = site.securitySchemes.find(({ id }) => id === project.securitySchemeId);
  const said = new Map<string, boolean>();
  for (const level of scheme?.levels ?? []) {
    const copy = structuredClone(site);
    copy.issues.push({
      ...{ id: 999_999, key: `${project.key}-99999`, projectId: project.id, reporter: null, assignee: null },
      ...{ securityLevelId: level.id, restrictedToRoles: [] },
    });
    const request = new Request('https://acme.example/rest/api/3/permissions/check', {
      method: 'POST',
      body: JSON.stringify({
        accountId,
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [999_999], projects: [] }],
      }),
    });
    const answer = await openJira(copy).fetch(request, {
      accountId: copy.viewer,
      scopes: ['read:jira-work', 'manage:jira-configuration'],
    });
    const { projectPermissions } = (await answer.json()) as { projectPermissions: { issues: number[] }[] };
    said.set(
      String(level.id),
      projectPermissions.some(({ issues }) => issues.includes(999_999)),
    );
  }
  return said;
}

const browsable = ({ gaps, conditional }: ReportProject): boolean =>
  ![...gaps, ...conditional].some(
    (one) => one.permission === 'BROWSE_PROJECTS' && !('cause' in one && one.cause.kind === 'security-level'),
  );

test(
  'levels that leave the account out are those whose work items the stand-in refuses, without a log',
  async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(site, async (json) => {
        const page = openPage({ site: json });
        const account = page.site.users.find(({ accountId }) => accountId === 'u-1');
        // an agent is refused, and what is inactive holds nothing
        fc.pre(account?.active === true && account.appType !== 'agent');
        const reportId = await scanned(page, wholeSite('u-1'));
        const report = value(await page.ask('report/export', { reportId, part: 0 }));
        for (const project of report.projects.filter((one) => one.status === 'live' && browsable(one))) {
          const own = page.site.projects.find(({ id }) => String(id) === project.id);
          if (own?.style !== 'classic') continue;
          const said = await standInSays(page.site, 'u-1', own);
          const found = project.levels.filter(({ member }) => member !== 'not-read');
          for (const { id, member } of found) {
            told += 1;
            expect([project.key, id, member === 'yes']).toEqual([project.key, id, said.get(id)]);
          }
          if (project.checked === 'complete') expect(found).toHaveLength(said.size);
        }
      }),
      sizes,
    );
    // else nothing was compared
    expect(told).toBeGreaterThan(sizes.numRuns / 3);
  },
  60_000 + sizes.numRuns * 2000,
);
