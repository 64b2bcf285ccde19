import { lacks, notShared, signal, type SignalExample } from './example';

const agile = (method: string, path: string): SignalExample['record'] => ({
  statusCode: 403,
  method,
  url: `https://acme.atlassian.net/rest/agile/1.0/${path}`,
  message: 'Forbidden',
});

const page = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** Rows that status, address, method, headers or the form of the body show, where no wording does. */
export const signals: readonly SignalExample[] = [
  signal(
    129,
    { statusCode: 401, method: 'GET', message: 'Der Client xxxx authentifiziert xxxx.' },
    'credentials',
  ),
  signal(129, { item_id: 'PAY-1', response: { message: 'xxx xxxx xx', 'status-code': 401 } }, 'credentials'),
  signal(
    131,
    {
      statusCode: 200,
      error: '<html><body><form action="https://id.atlassian.com/login?continue=x"></html>',
    },
    'credentials',
  ),
  signal(131, { error: '<html lang="ja"><body><input name="os_username"></body></html>' }, 'credentials'),
  signal(116, { statusCode: 404, body: page("Oops, you've found a dead link") }, notShared('filter')),
  signal(116, { statusCode: 404, body: page('Oops, you&#39;ve found a dead link') }, notShared('filter')),
  signal(122, agile('POST', 'sprint/12/issue'), lacks('EDIT_ISSUES', 'SCHEDULE_ISSUES')),
  signal(122, agile('POST', 'backlog/issue'), lacks('EDIT_ISSUES', 'SCHEDULE_ISSUES')),
  signal(122, agile('POST', 'board/5/issue'), lacks('EDIT_ISSUES', 'SCHEDULE_ISSUES')),
  signal(123, agile('PUT', 'issue/rank'), lacks('SCHEDULE_ISSUES')),
  signal(123, agile('PUT', 'epic/PAY-9/rank'), lacks('SCHEDULE_ISSUES')),
  signal(124, agile('POST', 'epic/PAY-9'), lacks('EDIT_ISSUES')),
  signal(124, agile('POST', 'epic/PAY-9/issue'), lacks('EDIT_ISSUES')),
  signal(125, agile('DELETE', 'sprint/12'), lacks('MANAGE_SPRINTS_PERMISSION')),
  signal(126, agile('GET', 'board'), 'plan-or-licence'),
  signal(126, agile('GET', 'sprint/12'), 'plan-or-licence'),
  signal(126, agile('POST', 'board'), 'plan-or-licence'),
  signal(126, agile('POST', 'sprint'), 'plan-or-licence'),
  signal(
    127,
    {
      statusCode: 403,
      method: 'GET',
      url: 'https://acme.atlassian.net/rest/servicedeskapi/servicedesk/4/queue',
      message: 'Forbidden',
    },
    lacks('SERVICEDESK_AGENT'),
  ),
  signal(
    127,
    { statusCode: 403, item_type: 'request_type', message: 'Forbidden' },
    lacks('SERVICEDESK_AGENT'),
  ),
  signal(
    132,
    { statusCode: 401, headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }, message: 'Unauthorized' },
    'credentials',
  ),
  signal(
    133,
    {
      statusCode: 403,
      headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=https://acme.test/login' },
      message: 'Forbidden',
    },
    'credentials',
  ),
  signal(135, { statusCode: 403, error: 'Failed to parse Connect Session Auth Token' }, 'credentials'),
  signal(136, { code: 401, message: 'Unauthorized; scope does not match' }, 'app-scope'),
  signal(143, { statusCode: 429, message: 'Please slow down.' }, 'rate-limit'),
  signal(
    143,
    { statusCode: 429, message: 'Issue does not exist or you do not have permission to see it.' },
    'rate-limit',
  ),
  signal(144, { statusCode: 429, item_type: 'object_schema', message: 'Busy' }, 'rate-limit'),
  signal(144, { statusCode: 503, item_type: 'object', message: 'Busy' }, 'rate-limit'),
  signal(145, { statusCode: 410, message: 'Gone' }, 'unsupported'),
  signal(
    149,
    {
      statusCode: 403,
      method: 'GET',
      url: 'https://acme.atlassian.net/rest/api/3/auditing/record',
      message: 'Forbidden',
    },
    'plan-or-licence',
  ),
  signal(
    149,
    {
      statusCode: 403,
      method: 'GET',
      url: 'https://acme.atlassian.net/rest/api/3/plans/plan',
      message: 'Forbidden',
    },
    'plan-or-licence',
  ),
  signal(150, agile('GET', 'issue/PAY-9'), 'plan-or-licence'),
  signal(191, { statusCode: 403, body: page('ERROR: The request could not be satisfied') }, 'platform-error'),
  signal(191, { statusCode: 403, body: page('Blocked') }, 'platform-error'),
  signal(192, { statusCode: 500, message: 'Internal Server Error' }, 'platform-error'),
];
