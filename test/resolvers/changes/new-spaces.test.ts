import fc from 'fast-check';
import { profileInProject } from '../../../src/access';
import { lastPlan } from '../../../src/app/plans/stored-plan';
import { anySite } from '../../access/in-step/any-site';
import { askStandIn } from '../../access/in-step/ask-stand-in';
import { runs } from '../../sizes';
import { inForge } from '../../store/in-forge';
import { advanced, openPage, started, value, wholeSite, type Page } from '../admin-page';
import { finding, summaryOf } from '../finding';
import {
  addToRole,
  codeOf,
  confirmed,
  journalOf,
  planId,
  reportId,
  siteText,
  switchedOn,
  undone,
  withPlan,
  writesOf,
} from './planned';

/** A role that the plan adds the account to in several spaces: by default it is in it in every space that is created later. */

const sizes = runs('new-spaces', 8, 300);
const task = profileInProject('backup', null);

const defaultRole = (grants: readonly string[] = ['BROWSE_PROJECTS']) =>
  ({ kind: 'add-default-to-role', target: { roleId: '10003', roleName: 'Developers', grants } }) as const;

/** What today's schemes of the small site grant to the role. */
const grantsNow = ({ site }: Page): readonly string[] =>
  [
    ...new Set(
      site.permissionSchemes
        .filter(({ projectId }) => projectId === null)
        .flatMap(({ grants }) => grants)
        .filter(({ holder }) => holder.type === 'projectRole' && holder.value === '10003')
        .map(({ permission }) => permission),
    ),
  ].sort();

async function ready(): Promise<Page> {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [defaultRole(grantsNow(page)), addToRole('PAY', '10003')]);
  return page;
}

const chosen = async (page: Page) => ({
  ...{ reportId, planId, changeId: 'c1', byItself: true },
  sequence: (await journalOf(page)).sequence,
});

test('is made as the viewer where it is chosen by itself, says what it means, and is taken back byte for byte', async () => {
  const page = await ready();
  const before = siteText(page);
  const from = page.platform.calls.length;
  const { change } = value(await page.ask('change/apply', await chosen(page)));
  expect([change.state, change.stateSays]).toEqual([
    'made',
    'Dana Backup is now in the role Developers of new company-managed spaces.',
  ]);
  expect(page.site.roles.find(({ id }) => id === 10003)?.defaultActors).toEqual({
    ...{ users: ['u-dana'], groups: [] },
  });
  expect((await confirmed(page, change.id)).change.verdict?.says).toBe(
    'It counts in spaces that are created from now on.',
  );
  expect((await undone(page, change.id)).change.state).toBe('undone');
  expect(siteText(page)).toBe(before);
  expect(writesOf(page, from)).toEqual([
    'POST /role/10003/actors user u-ada',
    'DELETE /role/10003/actors?user=u-dana user u-ada',
  ]);
});

test('is not made with the others', async () => {
  const page = await ready();
  const before = siteText(page);
  const { byItself: _, ...together } = await chosen(page);
  expect(codeOf(await page.ask('change/apply', together))).toBe('not-chosen');
  expect(siteText(page)).toBe(before);
});

test('writes nothing where somebody made the account a default member meanwhile, and then takes nothing back', async () => {
  const page = await ready();
  const role = page.site.roles.find(({ id }) => id === 10003);
  if (role !== undefined) role.defaultActors = { users: ['u-dana'], groups: [] };
  const before = siteText(page);
  const { change } = value(await page.ask('change/apply', await chosen(page)));
  expect([change.state, change.undoable]).toEqual(['was-there', false]);
  expect(siteText(page)).toBe(before);
});

test.each<[string, (page: Page) => void, string]>([
  [
    'a scheme grants the role more',
    ({ site }) =>
      site.permissionSchemes[0]?.grants.push({
        ...{ id: 99_001, permission: 'DELETE_ISSUES' },
        holder: { type: 'projectRole', value: '10003' },
      }),
    'The role Developers now also gives Delete work items in one permission scheme or another.',
  ],
  [
    'the role was deleted',
    ({ site }) => {
      site.roles = site.roles.filter(({ id }) => id !== 10003);
    },
    'Jira does not show you the role Developers for new spaces',
  ],
])('looks again, and stops where %s', async (_name, happens, says) => {
  const page = await ready();
  happens(page);
  const before = siteText(page);
  const outcome = await page.ask('change/apply', await chosen(page));
  expect(outcome.ok ? '' : outcome.problem.says).toContain(says);
  expect(siteText(page)).toBe(before);
});

interface File {
  readonly globalPermissions: readonly object[];
  readonly roles: readonly { readonly id: number }[];
  readonly permissionSchemes: readonly { readonly id: number; readonly grants: readonly object[] }[];
  readonly projects: readonly { readonly style: string }[];
}

/**
 * Random sites whose two company-managed spaces have a scheme each that grants a role all that the task needs. Both schemes have a
 * second space, which no log names: a grant there would give more than the role does.
 */
const site = fc
  .record({ json: anySite, defaults: fc.constantFrom(undefined, [], ['u-2']) })
  .map(({ json, defaults }) => {
    const file = json as File;
    const toRole = (schemeId: number) =>
      task.map((permission, at) => ({
        ...{ id: 800_000 + schemeId * 100 + at, permission },
        holder: { type: 'projectRole', value: '10001' },
      }));
    return {
      ...file,
      globalPermissions: [...file.globalPermissions, { permission: 'USER_PICKER', groupId: 'g-admins' }],
      roles: file.roles.map((role) =>
        role.id === 10001 && defaults !== undefined
          ? { ...role, defaultActors: { users: defaults, groups: [] } }
          : role,
      ),
      permissionSchemes: file.permissionSchemes.map((scheme) =>
        scheme.id === 3 ? scheme : { ...scheme, grants: [...scheme.grants, ...toRole(scheme.id)] },
      ),
      projects: [
        ...file.projects.map((project, at) =>
          project.style === 'classic' ? { ...project, status: 'live', permissionSchemeId: at + 1 } : project,
        ),
        ...[1, 2].map((permissionSchemeId) => ({
          ...{ id: 20_100 + permissionSchemeId, key: `FAR${permissionSchemeId}`, name: 'Far' },
          permissionSchemeId,
        })),
      ],
    };
  });

/** A space that an admin creates with this scheme; how the site was before is put back by `undo`. */
async function created({ jira, site: now }: Page, permissionScheme: number): Promise<() => void> {
  const body = { key: 'NEW', name: 'New', projectTypeKey: 'software', leadAccountId: 'u-viewer' };
  const request = new Request('https://acme.example/rest/api/3/project', {
    method: 'POST',
    body: JSON.stringify({ ...body, permissionScheme }),
  });
  const { status } = await jira.fetch(request, {
    accountId: now.viewer,
    scopes: ['manage:jira-configuration'],
  });
  expect(status).toBe(201);
  return () => {
    now.projects.pop();
  };
}

test(
  'any site: with it made, a space that is created later grants the task as far as its scheme grants it to the role',
  async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(site, async (file) => {
        const page = openPage({ site: file });
        const account = page.site.users.find(({ accountId }) => accountId === 'u-1');
        fc.pre(account?.appType !== 'agent');
        const findings = ['ONE', 'TWO'].map((key) => finding(key));
        const start = { ...wholeSite('u-1'), log: summaryOf(findings), parts: 1 };
        const { scanId } = await started(page, start);
        const sent = value(await page.ask('scan/findings', { scanId, part: 0, findings }));
        const id = (await advanced(page, sent)).reportId ?? '';
        const asked = { objective: 'least-access', cover: 'space-settings' } as const;
        const view = value(await page.ask('plan/view', { reportId: id, asked }));
        const change = view.changes.find(({ kind }) => kind === 'add-default-to-role');
        const stored = (await inForge(() => lastPlan(id), page.platform.store))?.plan.changes ?? [];
        const inRole = stored.filter(
          ({ kind, target }) => kind === 'add-to-role' && target.roleId === '10001',
        );
        expect(change === undefined).toBe(inRole.length < 2);
        if (change === undefined || view.changes.some(({ section }) => section === 'first')) return;
        offered += 1;
        const before = siteText(page);
        await switchedOn(page);
        const payload = { reportId: id, planId: view.planId, changeId: change.id, byItself: true };
        const { sequence } = await journalOf(page);
        const made = value(await page.ask('change/apply', { ...payload, sequence })).change;
        expect(made.state).toBe('made');
        for (const scheme of [1, 2]) {
          const forget = await created(page, scheme);
          const newId = page.site.projects.at(-1)?.id ?? 0;
          const granted = await askStandIn(page.site, 'u-1', task);
          // the scheme grants all of the task to the role
          for (const permission of task) expect(granted).toContain(`project ${newId} ${permission}`);
          forget();
        }
        expect((await undone(page, made.id)).change.state).toBe('undone');
        expect(siteText(page)).toBe(before);
      }),
      sizes,
    );
    expect(offered).toBeGreaterThan(sizes.numRuns / 6);
  },
  30_000 + sizes.numRuns * 2000,
);
