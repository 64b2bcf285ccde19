import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import type { Jira } from '../../../local/jira';
import { runs } from '../../sizes';
import { ask, dig, digList, open, project, scheme, smallSite } from './small-site';

const file = smallSite({
  permissionSchemes: scheme(['BROWSE_PROJECTS', 'user', 'lead']),
  securitySchemes: [{ id: 300, name: 'Finance', levels: [{ id: 301, name: 'Internal' }] }],
  projects: [
    project({
      securitySchemeId: 300,
      roleActors: [{ roleId: 10003, users: [], groups: [] }],
    }),
    project({
      id: 20002,
      key: 'WEB',
      roleActors: [{ roleId: 10002, users: ['lead'], groups: ['g-admins'] }],
    }),
  ],
});

type Change = (jira: Jira) => Promise<() => Promise<number>>;

async function done(jira: Jira, operation: string, body: object) {
  const { status, json } = await ask(jira, operation, { body });
  if (status > 204) throw new Error(`${operation} was refused: ${JSON.stringify(json)}`);
  return json;
}

const toRole =
  (path: string, actor: 'user' | 'groupId', id: string): Change =>
  async (jira) => {
    await done(jira, `POST ${path}`, { [actor]: [id] });
    return async () => (await ask(jira, `DELETE ${path}?${actor}=${id}`)).status;
  };

const grant =
  (permission: string, type: string, value: string): Change =>
  async (jira) => {
    const path = '/permissionscheme/10000/permission';
    const made = await done(jira, `POST ${path}`, { permission, holder: { type, value } });
    return async () => (await ask(jira, `DELETE ${path}/${String(dig(made, 'id'))}`)).status;
  };

const toLevel =
  (type: string, parameter: string): Change =>
  async (jira) => {
    const path = '/issuesecurityschemes/300/level/301/member';
    await done(jira, `PUT ${path}`, { members: [{ type, parameter }] });
    const listed = await ask(jira, 'GET /issuesecurityschemes/level/member?levelId=301');
    const added = digList(listed.json, 'values').at(-1);
    return async () => (await ask(jira, `DELETE ${path}/${String(dig(added, 'id'))}`)).status;
  };

/** Roles with an empty entry, without an entry, and with others in it. */
const changes: readonly Change[] = [
  toRole('/project/PAY/role/10003', 'user', 'dana'),
  toRole('/project/PAY/role/10003', 'groupId', 'g-users'),
  toRole('/project/PAY/role/10002', 'user', 'dana'),
  toRole('/project/PAY/role/10002', 'groupId', 'g-users'),
  toRole('/project/WEB/role/10002', 'user', 'dana'),
  toRole('/project/WEB/role/10003', 'user', 'dana'),
  grant('BROWSE_PROJECTS', 'user', 'dana'),
  grant('ADD_COMMENTS', 'user', 'dana'),
  grant('ADD_COMMENTS', 'group', 'g-users'),
  toLevel('user', 'dana'),
  toLevel('group', 'users'),
];

it('changes that are undone, in whatever order, leave the site byte for byte as it was', async () => {
  const some = shuffledSubarray(changes.map((_, i) => i));
  const back = shuffledSubarray(
    changes.map((_, i) => i),
    { minLength: changes.length },
  );
  await assert(
    asyncProperty(some, back, async (made, order) => {
      const jira = open(file);
      const before = JSON.stringify(jira.site);
      const undos = new Map<number, () => Promise<number>>();
      for (const i of made) {
        const change = changes[i];
        if (change) undos.set(i, await change(jira));
      }
      if (made.length > 0) expect(JSON.stringify(jira.site)).not.toBe(before);
      for (const i of order) expect((await undos.get(i)?.()) ?? 204).toBe(204);
      expect(JSON.stringify(jira.site)).toBe(before);
    }),
    runs('undos', 60, 1_000),
  );
});
