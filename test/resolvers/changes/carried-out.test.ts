import { openPage, value } from '../admin-page';
import {
  addToLevel,
  addToRole,
  applied,
  confirmed,
  grantTo,
  journalOf,
  siteText,
  switchedOn,
  undone,
  withPlan,
  writesOf,
} from './planned';

const kinds = [
  {
    name: 'a member of a role',
    change: addToRole('PAY', '10003'),
    says: 'Dana Backup is now in the role Developers in PAY',
    writes: [
      'POST /project/20001/role/10003 user u-ada',
      'DELETE /project/20001/role/10003?user=u-dana user u-ada',
    ],
  },
  {
    name: 'grants of a scheme',
    change: grantTo(['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS']),
    says: 'granted to Dana Backup in the permission scheme Default software scheme',
    writes: [
      'POST /permissionscheme/10000/permission user u-ada',
      'POST /permissionscheme/10000/permission user u-ada',
      expect.stringMatching(/^DELETE \/permissionscheme\/10000\/permission\/\d+ user u-ada$/),
      expect.stringMatching(/^DELETE \/permissionscheme\/10000\/permission\/\d+ user u-ada$/),
    ],
  },
  {
    name: 'a member of a security level',
    change: addToLevel(),
    says: 'Dana Backup is now in the security level Internal only',
    writes: [
      'PUT /issuesecurityschemes/300/level/301/member user u-ada',
      expect.stringMatching(/^DELETE \/issuesecurityschemes\/300\/level\/301\/member\/\d+ user u-ada$/),
    ],
  },
  {
    name: 'a member of a level whose scheme is not known',
    change: addToLevel(null),
    says: 'Dana Backup is now in the security level Internal only',
    writes: [
      'PUT /issuesecurityschemes/300/level/301/member user u-ada',
      expect.stringMatching(/^DELETE \/issuesecurityschemes\/300\/level\/301\/member\/\d+ user u-ada$/),
    ],
  },
];

test.each(kinds)('$name: made as the viewer, confirmed by Jira, taken back byte for byte', async (kind) => {
  const page = openPage();
  const before = siteText(page);
  await switchedOn(page);
  await withPlan(page, [kind.change]);
  const from = page.platform.calls.length;

  const { change, sequence } = await applied(page);
  expect(change).toMatchObject({ state: 'made', undoable: true, verdict: null, undone: null, sequence: 1 });
  expect(change.by).toEqual({ accountId: 'u-ada', displayName: 'Ada Admin' });
  expect(change.stateSays).toContain(kind.says);
  expect(sequence).toBe(2);
  expect(siteText(page)).not.toBe(before);

  const asked = (await confirmed(page, change.id)).change.verdict;
  const of = kind.change.closes?.length ?? 0;
  expect(asked).toMatchObject({ granted: of, of, says: `Jira grants ${of} of ${of} now.` });

  const back = await undone(page, change.id);
  expect(back.change).toMatchObject({ state: 'undone', undoable: false, undone: { by: change.by } });
  expect(siteText(page)).toBe(before);
  expect(writesOf(page, from)).toEqual(kind.writes);
  expect((await journalOf(page)).changes).toMatchObject([{ id: change.id, state: 'undone' }]);
});

test('a change that is there already counts as done, and nothing of it is taken back', async () => {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [addToRole('PAY', '10003')]);
  page.site.projects
    .find(({ key }) => key === 'PAY')
    ?.roleActors.push({ roleId: 10003, users: ['u-dana'], groups: [] });
  const before = siteText(page);
  const { change } = await applied(page);
  expect(change).toMatchObject({ state: 'was-there', undoable: false });
  const { sequence } = await journalOf(page);
  expect(await page.ask('change/undo', { id: change.id, sequence })).toMatchObject({
    ok: false,
    problem: { code: 'stale', says: expect.stringContaining('nothing to undo') as string },
  });
  expect(siteText(page)).toBe(before);
  expect(writesOf(page)).toEqual([]);
  expect(value(await page.ask('change/confirm', { id: change.id })).change.verdict).toMatchObject({ of: 1 });
});
