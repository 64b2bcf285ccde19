import type { Jira } from '../jira';
import { charged, type Charged } from '../jira/points';
import { scopes } from '../jira/scopes';

/**
 * What others ask of the same site, by the same meter. Audit apps on the Marketplace and public ones ask Jira's verdict space by space,
 * for each account; the public exporter (CKissas/jira-permission-exporter) reads scheme, list of roles and each role of every space.
 */

/** One space of so many is asked about, and counts for all of them: no space of the seeded site costs others more than another one. */
const everyNth = 40;

interface OtherWay {
  readonly way: string;
  readonly calls: number;
  readonly points: number;
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

export async function otherWays(jira: Jira, accountId: string): Promise<readonly OtherWay[]> {
  const meter: Charged[] = [];
  const ask = asking(jira, meter);
  const counted = async (way: string, work: () => Promise<void>, times = 1): Promise<OtherWay> => {
    meter.length = 0;
    await work();
    const points = meter.reduce((sum, call) => sum + call.points, 0);
    return { way, calls: Math.round(meter.length * times), points: Math.round(points * times) };
  };
  const live = jira.site.projects.filter(({ status }) => status === 'live');
  const some = live.filter((_project, at) => at % everyNth === 0);
  const listed = await counted('all spaces listed', async () => {
    for (let at = 0; at < live.length; at += 100)
      await ask('GET', `/project/search?startAt=${String(at)}&maxResults=100`);
  });
  const checked = async () => {
    const permissions = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS'];
    for (const { id } of some)
      await ask('POST', '/permissions/check', {
        accountId,
        projectPermissions: [{ permissions, projects: [id] }],
      });
  };
  const exported = async () => {
    for (const { id, roleActors } of some) {
      await ask('GET', `/project/${String(id)}/permissionscheme?expand=permissions`);
      await ask('GET', `/project/${String(id)}/role`);
      for (const { roleId } of roleActors) await ask('GET', `/project/${String(id)}/role/${String(roleId)}`);
    }
  };
  const together = (one: OtherWay): OtherWay => ({
    ...{ way: one.way, calls: listed.calls + one.calls, points: listed.points + one.points },
  });
  const ways = [
    await counted('a call a space and account', checked, live.length / some.length),
    await counted('five calls a space (no verdict)', exported, live.length / some.length),
  ];
  return ways.map(together);
}

function asking(jira: Jira, meter: Charged[]): Ask {
  const all = [...new Set(Object.values(scopes).flatMap((groups) => groups.flat()))];
  return async (method, path, body) => {
    const address = `${jira.site.site.baseUrl}/rest/api/3${path}`;
    const headers = { 'content-type': 'application/json' };
    const request = new Request(address, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await jira.fetch(request, { accountId: jira.site.viewer, scopes: all });
    const response: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)}`);
    meter.push(
      charged({ method, path: `/rest/api/3${path}`, status: answer.status, request: body, response }),
    );
    return response;
  };
}
