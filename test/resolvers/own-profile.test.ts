import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { permissionOf, permissionsOf } from '../../local/jira/permission-catalogue';
import type { Site } from '../../local/jira';
import { planToMarkdown, statementOf } from '../../src/report';
import { needsOfProfile, spaceKinds, vendorProfiles, type ListedProfile } from '../../src/access';
import { runs } from '../sizes';
import {
  advanced,
  firstQuery,
  openPage,
  scanned,
  smallSite,
  value,
  wholeSite,
  type Page,
} from './admin-page';
import { reported, sampleFindings } from './sample-log';
import { wholeMap, type PlacedRow } from './whole-map';
import { firstPart, wholeReport } from './whole-report';

const exampleText = readFileSync(path.join(__dirname, '../../docs/own-profile.json'), 'utf8');
/** The small site, with Jira Service Management. */
const pageOf = (): Page => {
  const site = smallSite();
  const applicationRoles = [
    ...(site.applicationRoles as object[]),
    { key: 'jira-servicedesk', name: 'Jira Service Management', groupIds: [] },
  ];
  return openPage({ site: { ...site, applicationRoles } });
};
type File = Record<string, unknown> & { needs: Record<string, unknown>[] };
const example = (): File => JSON.parse(exampleText) as File;
const wrongly = (change: (file: File) => void): string => {
  const file = example();
  change(file);
  return JSON.stringify(file);
};

const read = (page: Page, text: string) => page.ask('profile/read', { text });
const owned = async (page: Page, text = exampleText): Promise<ListedProfile> =>
  value(await read(page, text)).profile;
const asFile = (text = exampleText) => JSON.parse(text) as never;
const exported = async (page: Page, reportId: string) => await firstPart(page, reportId);

describe('the file of an own list', () => {
  test('is read whole: its needs by the names of the site, global ones as the site has them', async () => {
    const { profile, needs } = value(await read(pageOf(), `\uFEFF${exampleText}`));
    expect(profile).toMatchObject({ vendor: null, name: 'Nightly search index', alsoCalls: false });
    expect(profile.needs.map(({ permission, scope }) => `${permission} ${scope}`)).toContain(
      'USER_PICKER global',
    );
    expect(needs).toContainEqual({
      ...{ name: 'View development tools', spaces: 'software spaces', asked: true, called: false },
    });
  });

  test.each<[string, string, string]>([
    ['no JSON', '{ "version": 1,', 'not JSON: '],
    ['another version', wrongly((file) => (file.version = 2)), 'version: expected 1, got 2'],
    ['no name', wrongly((file) => (file.name = ' ')), 'name: expected at least 1 characters, got ""'],
    ['no task', wrongly((file) => delete file.task), 'task: expected backup or restore, got nothing'],
    [
      'an address that is none of the web',
      wrongly((file) => (file.source = { link: 'javascript:alert(1)', date: '2026-11-28' })),
      'source.link: expected an address that begins with https://, got "javascript:alert(1)"',
    ],
    [
      'a day that is none',
      wrongly((file) => (file.source = { link: 'https://a.example', date: 'today' })),
      'source.date: expected a day such as 2026-11-28, got "today"',
    ],
    ['no needs', wrongly((file) => (file.needs = [])), 'needs: expected at least 1 entries, got []'],
    [
      'more needs than a list has',
      wrongly((file) => (file.needs = Array.from({ length: 51 }, () => ({ permission: 'BROWSE_PROJECTS' })))),
      'needs: expected at most 50 entries, got [',
    ],
    [
      'a misspelt permission',
      wrongly((file) => (file.needs[2] = { permission: 'BROWSE_PROJEKTS' })),
      'needs[2].permission: "BROWSE_PROJEKTS" is no permission of this site; did you mean BROWSE_PROJECTS?',
    ],
    [
      'a permission like none',
      wrongly((file) => (file.needs[0] = { permission: 'constructor' })),
      'needs[0].permission: "constructor" is no permission of this site',
    ],
    [
      'spaces that are none',
      wrongly((file) => (file.needs[1] = { permission: 'BROWSE_PROJECTS', spaces: 'all' })),
      'needs[1].spaces: expected software, ',
    ],
    [
      'spaces of a global permission',
      wrongly((file) => (file.needs[4] = { permission: 'USER_PICKER', spaces: 'software' })),
      'needs[4].spaces: USER_PICKER is a global permission: it holds on the whole site, so leave out its spaces',
    ],
    [
      'a need twice',
      wrongly((file) => file.needs.push({ permission: 'BROWSE_PROJECTS' })),
      'needs[5]: the same as needs[0]',
    ],
    [
      'a field that is misspelt',
      wrongly((file) => (file.needs[1] = { permission: 'SERVICEDESK_AGENT', space: 'service_desk' })),
      'needs[1]: no such field: "space"',
    ],
    [
      'several at once, the first of them said',
      wrongly((file) => {
        file.version = 2;
        file.task = 'archive';
      }),
      'version: expected 1, got 2 (and 1 more)',
    ],
  ])('is refused with %s', async (_name, text, says) => {
    const outcome = await read(pageOf(), text);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-a-profile' } });
    expect(outcome.ok ? '' : outcome.problem.says.slice(0, says.length)).toBe(says);
  });

  test('is held against the site once more where a check is started for it', async () => {
    const page = pageOf();
    const text = wrongly((file) => (file.needs[2] = { permission: 'BROWSE_PROJEKTS' }));
    expect(await page.ask('scan/start', { ...wholeSite('u-dana'), profile: asFile(text) })).toMatchObject({
      ok: false,
      problem: { says: expect.stringMatching(/^needs\[2\]\.permission: "BROWSE_PROJEKTS"/) as string },
    });
  });

  test('is nothing for those who do not administer Jira', async () => {
    const page = pageOf();
    expect(await page.ask('profile/read', { text: exampleText }, 'u-dana')).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
  });
});

describe('a report on a list', () => {
  test('checks what the list asks for, and nothing else, and says whose list it is', async () => {
    const page = pageOf();
    const reportId = await scanned(page, { ...wholeSite('u-dana'), profile: asFile() });
    const { head, projects } = await exported(page, reportId);
    expect(head).toMatchObject({
      profile: 'backup',
      profileName: 'Nightly search index',
      profileSource: { kind: 'own', link: 'https://wiki.example.com/search-index', date: '2026-11-28' },
    });
    expect(head?.profileNeeds.map(({ permission, asked }) => [permission, asked])).toEqual([
      ...[['BROWSE_PROJECTS', true]],
      ...[['SERVICEDESK_AGENT', true]],
      ...[['ADMINISTER_PROJECTS', true]],
      ...[['USER_PICKER', true]],
      ...[['VIEW_DEV_TOOLS', true]],
    ]);
    const asked = new Set(head?.profileNeeds.map(({ permission }) => permission));
    const missing = projects.flatMap(({ gaps }) => gaps.map(({ permission }) => permission ?? ''));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((permission) => !asked.has(permission))).toEqual([]);
    const { head: shown } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    expect(shown.listed?.map(({ name }) => name)).toContain('View development tools');
  });

  test('is checked again, planned and shown to a space’s admin by the same list', async () => {
    const page = pageOf();
    const first = await scanned(page, { ...wholeSite('u-dana'), profile: asFile() });
    const { scan } = value(await page.ask('scan/again', { reportId: first }));
    const second = (await advanced(page, scan)).reportId ?? '';
    const heads = await Promise.all([first, second].map(async (id) => (await exported(page, id)).head));
    expect(heads[1]?.profileNeeds).toEqual(heads[0]?.profileNeeds);
    const plan = value(await page.ask('plan/view', { reportId: second, asked: null }));
    expect(plan.profileChosen).toBe(true);
    expect(plan.changes.filter(({ section }) => section === 'from-log')).toEqual([]);
    const view = value(await page.askProject('project/view', 'PAY', 'u-ada'));
    expect(view.profile).toEqual(await owned(page));
    expect(view.explanation.gaps.map(({ permission }) => permission)).toContain('BROWSE_PROJECTS');
    expect(view.explanation.gaps.map(({ permission }) => permission)).not.toContain(
      'VIEW_VOTERS_AND_WATCHERS',
    );
  });

  test('keeps its cells in the map, those of permissions that no task needs too', async () => {
    const page = pageOf();
    const reportId = await scanned(page, { ...wholeSite('u-dana'), profile: asFile() });
    const rows = await wholeMap(page, reportId);
    const cellOf = ({ columns, cells }: PlacedRow) =>
      cells[columns.findIndex(({ permission }) => permission === 'VIEW_DEV_TOOLS')];
    const { projects } = await exported(page, reportId);
    expect(
      projects.map(({ key }) => rows.find((row) => row.key === key)).map((row) => row && cellOf(row)),
    ).toEqual(projects.map(({ cells }) => cells.VIEW_DEV_TOOLS));
  });

  test('with a log: what only the log asks for is no need of the list, and what may be retried adds up', async () => {
    const page = pageOf();
    const reportId = await reported(page, sampleFindings, 'u-dana', { profile: asFile() });
    const { log, retry, plan } = await wholeReport(page, reportId);
    if (log === null || retry === null || plan === null) throw new Error('a part is missing');
    const { againRecords, stillRefused, notKnown, setAside, unrecognised } = retry;
    expect(againRecords + stillRefused + notKnown + setAside + unrecognised).toBe(log.records);
    // the list asks for it in team-managed spaces alone, and the log in company-managed ones
    const fromLog = plan.changes.filter(({ section }) => section === 'from-log');
    expect(
      fromLog.flatMap(({ closes }) => closes.map(({ project, permission }) => [project, permission])),
    ).toEqual([
      ['MOB', 'ADMINISTER_PROJECTS'],
      ['PAY', 'ADMINISTER_PROJECTS'],
    ]);
  });

  test('has the name that its writer gave it, as text and not as markup, in every file', async () => {
    const page = pageOf();
    const name = '<b>Mine</b> *own* \u202Elist';
    const text = wrongly((file) => (file.name = name));
    const reportId = await scanned(page, { ...wholeSite('u-dana'), profile: asFile(text) });
    const report = await wholeReport(page, reportId);
    expect(report.profileName).toBe(name);
    const statement = statementOf(report, 'a'.repeat(64));
    expect(statement).toContain('<bdi>&lt;b&gt;Mine&lt;/b&gt; *own* list</bdi>. An own list');
    expect(planToMarkdown(report)).toContain('Task: \\<b\\>Mine\\</b\\> \\*own\\* list.');
  });

  test('is remembered with the account, and offered again', async () => {
    const page = pageOf();
    await scanned(page, { ...wholeSite('u-dana'), profile: asFile() });
    expect(value(await page.ask('admin/overview', {})).profile).toEqual(await owned(page));
  });
});

/** Project id → what the stand-in refuses of these permissions there, asked past the app. */
async function refusedIn(page: Page, permissions: readonly string[]): Promise<Map<string, Set<string>>> {
  const projects = page.site.projects.map(({ id }) => id);
  const request = new Request('https://acme.example/rest/api/3/permissions/check', {
    method: 'POST',
    body: JSON.stringify({
      accountId: 'u-dana',
      projectPermissions: [{ permissions, projects, issues: [] }],
    }),
  });
  const answer = await page.jira.fetch(request, {
    accountId: page.site.viewer,
    scopes: ['read:jira-work', 'manage:jira-configuration'],
  });
  const { projectPermissions } = (await answer.json()) as {
    projectPermissions: { permission: string; projects: number[] }[];
  };
  const refused = new Map(projects.map((id) => [String(id), new Set(permissions)]));
  for (const { permission, projects: granted } of projectPermissions)
    for (const id of granted) refused.get(String(id))?.delete(permission);
  return refused;
}

/** What a list needs in a space, written anew. */
const isOf = (spaces: string | undefined, { style, typeKey }: Site['projects'][number]): boolean =>
  spaces === undefined ||
  spaces === typeKey ||
  spaces === (style === 'next-gen' ? 'team-managed' : 'company-managed');

/** The report's cells are missing exactly where the stand-in refuses what the list needs there. */
async function expectAsRefused(page: Page, profile: ListedProfile, reportId: string): Promise<number> {
  const needs = needsOfProfile(profile).filter(({ scope }) => scope === 'project');
  const { projects } = await exported(page, reportId);
  const known = needs.filter(({ permission }) => permissionOf(page.site, permission) !== undefined);
  const refused = await refusedIn(page, [...new Set(known.map(({ permission }) => permission))]);
  for (const { id, cells } of projects) {
    const inSite = page.site.projects.find((project) => String(project.id) === id);
    const wanted = needs.filter(({ spaces }) => inSite !== undefined && isOf(spaces, inSite));
    const missing = wanted.flatMap(({ permission }) =>
      refused.get(id ?? '')?.has(permission) === true ? [permission] : [],
    );
    const said = Object.entries(cells).flatMap(([permission, cell]) =>
      cell === 'missing' ? [permission] : [],
    );
    expect(said.sort()).toEqual([...new Set(missing)].sort());
  }
  return projects.length;
}

test.each(vendorProfiles.map((profile) => [profile.vendor ?? '', profile] as const))(
  'on the list of %s just that is missing which Jira refuses of it',
  async (vendor, profile) => {
    const page = pageOf();
    const reportId = await scanned(page, { ...wholeSite('u-dana'), profile: vendor });
    const { head } = await exported(page, reportId);
    expect(head?.profileSource).toEqual({ kind: 'vendor', ...profile.source });
    expect(await expectAsRefused(page, profile, reportId)).toBeGreaterThan(0);
  },
);

const ofProjects = permissionsOf(pageOf().site).flatMap(({ key, type }) => (type === 'PROJECT' ? [key] : []));
const anyNeeds = fc.uniqueArray(
  fc.record(
    { permission: fc.constantFrom(...ofProjects), spaces: fc.constantFrom(...spaceKinds) },
    { requiredKeys: ['permission'] },
  ),
  { minLength: 1, maxLength: 12, selector: ({ permission, spaces }) => `${permission} ${spaces ?? ''}` },
);

test(
  'on any own list just that is missing which Jira refuses of it',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyNeeds, async (needs) => {
        const page = pageOf();
        const text = wrongly((file) => (file.needs = needs));
        const reportId = await scanned(page, { ...wholeSite('u-dana'), profile: asFile(text) });
        await expectAsRefused(page, await owned(page, text), reportId);
      }),
      runs('own-profile', 5, 200),
    );
  },
  20 * 60_000,
);
