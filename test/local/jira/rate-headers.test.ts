import { ask, open, project, smallSite } from './small-site';

const at = Date.parse('2026-10-09T11:09:45.000Z');
const headersOf = async (operation: string, body?: unknown) => {
  const jira = open(smallSite({ projects: [project()] }), { now: () => new Date(at) });
  const { headers } = await ask(jira, operation, body === undefined ? {} : { body });
  return headers;
};

it('says in how many seconds a limit is full again', async () => {
  const headers = await headersOf('GET /myself');
  expect(headers.get('ratelimit')).toBe('"global-app-quota";t=3015, "jira-burst-based";r=349;t=1');
  expect(headers.get('x-ratelimit-reset')).toBe(String(at / 1000 + 1));
});

it.each([
  ['GET /myself', undefined, '350', 100],
  ['POST /permissions/check', {}, '200', 100],
  ['GET /project/PAY/role/10002', undefined, '500', 200],
])('%s has its bucket', async (operation, body, limit, perSecond) => {
  const headers = await headersOf(operation, body);
  expect(headers.get('x-ratelimit-limit')).toBe(limit);
  expect(headers.get('ratelimit-policy')).toContain(`"jira-burst-based";q=${perSecond}`);
});

it.each([
  ['only when to come back', { 'x-ratelimit-reset': '2026-10-09T11:10:00Z' }, ''],
  ['an older name', { 'beta-retry-after': '3' }, ''],
  ['a page', { 'content-type': 'text/html' }, '<!DOCTYPE html><title>Oops</title>'],
])('a fault that is limited says %s, where the site file says so', async (_, headers, body) => {
  const fault = { match: 'GET /rest/api/3/myself', status: 429, headers, ...(body === '' ? {} : { body }) };
  const answer = await ask(open(smallSite({ faults: [fault] })), 'GET /myself');
  expect(answer.status).toBe(429);
  expect([...answer.headers.keys()].filter((name) => /retry|reset/.test(name))).toEqual(
    Object.keys(headers).filter((name) => name !== 'content-type'),
  );
  if (body !== '') expect(answer.json).toBe(body);
});
