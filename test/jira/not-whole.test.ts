import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { found, forgeJira, openMeter, openSender, readToEnd, type JiraReader } from '../../src/jira';

/** What the adapter makes of an answer; undefined: it does not take it. */
async function read<T>(
  body: unknown,
  ask: (jira: JiraReader) => Promise<{ readonly ok: boolean; readonly value?: T }>,
): Promise<T | undefined> {
  const clock = { now: () => 0, chance: () => 0, sleep: async () => undefined };
  const send = openSender(clock, openMeter(), { mayCall: () => true, millisecondsLeft: () => 1e6 });
  bindForgeGlobals();
  const fetch = async () => new Response(JSON.stringify(body));
  const result = await runAs({ runtime: {}, fetch }, () => ask(forgeJira(send)));
  return result.ok ? result.value : undefined;
}

describe('a restriction of a work item to roles', () => {
  const restricted = async (issuerestriction: unknown) => {
    const fields = { project: { id: '1' }, issuerestriction };
    const issues = await read({ issues: [{ id: '1', key: 'A-1', fields }] }, (jira) =>
      jira.issues(['A-1'], 'viewer'),
    );
    return issues?.[0]?.restrictedToRoles;
  };
  const to = (projectrole: unknown) => ({ issuerestrictions: { projectrole }, shouldDisplay: true });

  test.each([
    ['in the wild', to([{ restrictionValue: '10002' }]), ['10002']],
    ['a number', to([{ restrictionValue: 10002 }, { restrictionValue: 10003 }]), ['10002', '10003']],
    ['by id', to([{ id: 10002 }]), ['10002']],
    ['a plain id', to(['10002']), ['10002']],
    ['no role', to([]), []],
    ['none', { issuerestrictions: {}, shouldDisplay: false }, []],
    ['null', null, []],
    ['a field that is not there', undefined, []],
    ['roles in another shape', to([{ role: '10002' }]), null],
    ['some in another shape', to([{ id: '10002' }, {}]), null],
    ['of another kind', { issuerestrictions: { group: [{ restrictionValue: 'g' }] } }, null],
    ['an empty object', {}, null],
    ['a list', [], null],
    ['a text', 'restricted', null],
  ])('%s', async (_name, given, roles) => {
    expect(await restricted(given)).toEqual(roles);
  });
});

describe('an account', () => {
  const base = { accountId: 'a', active: true, accountType: 'atlassian', displayName: 'A' };
  const groups = { size: 1, items: [{ groupId: 'g', name: 'users' }] };
  const applicationRoles = { size: 0, items: [] };
  const whole = async (more: object) =>
    (await read({ ...base, ...more }, (jira) => jira.account('a', 'viewer')))?.whole;

  test.each([
    ['with all', { groups, applicationRoles }, true],
    ['with a group without an id', { groups: { size: 1, items: [{ name: 'old' }] }, applicationRoles }, true],
    ['without groups', { applicationRoles }, false],
    ['with fewer groups than it has', { groups: { ...groups, size: 2 }, applicationRoles }, false],
    ['not expanded', { groups: { size: 5, items: [] }, applicationRoles: { size: 1, items: [] } }, false],
    ['with a group that nobody can read', { groups: { size: 1, items: [{}] }, applicationRoles }, false],
    ['with groups of another shape', { groups: { size: 1, items: null }, applicationRoles }, undefined],
  ])('%s', async (_name, more, expected) => {
    expect(await whole(more)).toBe(expected);
  });
});

test('an actor of a role that is neither a known person nor a known group is counted', async () => {
  const actors = [
    { actorUser: { accountId: 'a' } },
    { actorGroup: { name: 'old-users' } },
    { name: 'john_doe', type: 'atlassian-user-role-actor' },
  ];
  expect(await read({ id: 7, name: 'R', actors }, (jira) => jira.roleActors('1', '7'))).toEqual({
    roleId: '7',
    roleName: 'R',
    users: ['a'],
    groups: [{ id: '', name: 'old-users' }],
    unread: 1,
  });
});

describe('a list that is read to its end', () => {
  const pages = (...readings: readonly (readonly string[])[][]) => {
    const asked: number[] = [];
    let reading = -1;
    let page = 0;
    return {
      asked,
      read: async (startAt: number) => {
        if (startAt === 0) [reading, page] = [reading + 1, 0];
        asked.push(startAt);
        const ids = readings[reading]?.[page] ?? [];
        page += 1;
        return found({ items: ids.map((id) => ({ id })), total: 3 });
      },
    };
  };
  const whole = async (list: ReturnType<typeof pages>) => {
    const result = await readToEnd('GET /list', list.read);
    return result.ok ? result.value.map(({ id }) => id) : result.failure.kind;
  };

  test('is all of it', async () => {
    const list = pages([['a', 'b'], ['c']]);
    expect([await whole(list), list.asked]).toEqual([
      ['a', 'b', 'c'],
      [0, 2],
    ]);
  });

  test.each([
    ['ends early', [['a', 'b'], []]],
    ['repeats a page', [['a', 'b'], ['a']]],
  ])('is read once more where it %s', async (_name, first) => {
    expect(await whole(pages(first, [['a', 'b'], ['c']]))).toEqual(['a', 'b', 'c']);
    expect(await whole(pages(first, first))).toBe('nonsense');
  });
});

describe('the audit log', () => {
  const created = '2026-11-12T14:03:00.000+0000';
  const page = { offset: 0, limit: 2, total: 1, records: [{ id: 1, created }] };
  const records = async (body: unknown) =>
    (await read(body, (jira) => jira.auditSince(created, { limit: 2 })))?.items;

  test.each<readonly [string, object, number | undefined]>([
    ['whole', {}, 1],
    ['empty', { total: 0, records: [] }, 0],
    ['cut at its limit', { total: 9, records: [page.records[0], page.records[0]] }, 2],
    ['of a smaller limit than was asked', { limit: 1, total: 9 }, 1],
    ['without its offset', { offset: undefined }, undefined],
    ['of another offset', { offset: 1000 }, undefined],
    ['without its limit', { limit: undefined }, undefined],
    ['without its total', { total: undefined }, undefined],
    ['without its records', { records: undefined }, undefined],
    ['with no records', { records: null }, undefined],
    ['with fewer records than it has', { total: 2 }, undefined],
    ['with more records than it has', { total: 0 }, undefined],
    ['with a record without a time', { records: [{ id: 1 }] }, undefined],
    ['with a record that is none', { records: ['2026'] }, undefined],
  ])('%s', async (_name, more, expected) => {
    expect((await records({ ...page, ...more }))?.length).toBe(expected);
  });
});
