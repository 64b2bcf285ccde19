import { ask, dig, open, smallSite } from './small-site';

const now = () => new Date('2026-11-23T09:00:30.000Z');
const jiraWith = (...faults: object[]) => open(smallSite({ faults }), { now });
const statuses = async (jira: ReturnType<typeof jiraWith>, operation: string, calls: number) => {
  const said: number[] = [];
  for (let i = 0; i < calls; i++) said.push((await ask(jira, operation)).status);
  return said;
};

it('makes an answer wrong as often as it says, then no more', async () => {
  const jira = jiraWith({ match: 'GET /rest/api/3/myself', status: 500, times: 2 });
  expect(await statuses(jira, 'GET /myself', 3)).toEqual([500, 500, 200]);
  expect(await statuses(jira, 'GET /serverInfo', 1)).toEqual([200]);
});

it('makes it wrong always where no number is given', async () => {
  expect(
    await statuses(jiraWith({ match: 'GET /rest/api/3/myself', status: 404 }), 'GET /myself', 4),
  ).toEqual(Array(4).fill(404));
});

it('takes the next fault of the same match when the first is used up', async () => {
  const match = 'GET /rest/api/3/myself';
  const jira = jiraWith({ match, status: 429, times: 1 }, { match, status: 503, times: 1 });
  expect(await statuses(jira, 'GET /myself', 3)).toEqual([429, 503, 200]);
});

it.each([
  ['GET /rest/api/3/project/*', 'GET /project/PAY/permissionscheme', true],
  ['GET /rest/api/3/project/*/permissionscheme', 'GET /project/PAY/permissionscheme', true],
  ['GET /rest/api/3/project/*/permissionscheme', 'GET /project/PAY/role', false],
  ['* /rest/api/3/project/*', 'GET /project/PAY', true],
  ['POST /rest/api/3/project/*', 'GET /project/PAY', false],
  ['GET /rest/api/3/project/search', 'GET /project/search?keys=PAY', true],
  ['GET /rest/api/3/project', 'GET /project/search', false],
  ['GET /rest/api/3/project.search', 'GET /project/search', false],
])('%s and %s: %s', async (match, operation, meets) => {
  const { status } = await ask(jiraWith({ match, status: 418 }), operation);
  expect(status === 418).toBe(meets);
});

it('sends the headers of the real site with 429', async () => {
  const { headers, json } = await ask(
    jiraWith({ match: 'GET /*', status: 429, retryAfter: 90 }),
    'GET /myself',
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    'retry-after': '90',
    'x-ratelimit-reset': '2026-11-23T09:02Z',
    'x-ratelimit-remaining': '0',
    'ratelimit-reason': 'jira-burst-based',
  });
  expect(dig(json, 'errorMessages')).toEqual(['Rate limit exceeded.']);
});

it.each([
  ['an object', { message: 'no' }, 'application/json', { message: 'no' }],
  ['a text as it stands', '{"cut": ', 'application/json', '{"cut": '],
  ['a page of HTML', '<html>Oops</html>', 'text/html', '<html>Oops</html>'],
])('sends the body of the fault: %s', async (_, body, type, expected) => {
  const { status, headers, json } = await ask(
    jiraWith({ match: 'GET /rest/api/3/myself', status: 200, body }),
    'GET /myself',
  );
  expect([status, json]).toEqual([200, expected]);
  expect(headers.get('content-type')).toContain(type);
});
