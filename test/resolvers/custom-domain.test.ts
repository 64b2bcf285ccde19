import type { JiraBackend } from '../../local/forge';
import { firstQuery, openPage, scanned, value, wholeSite } from './admin-page';

/** A site that people reach under a domain of its own. */
const through = (backend: JiraBackend): JiraBackend => ({
  ...backend,
  fetch: async (request, caller) => {
    const honest = await backend.fetch(request, caller);
    if (!request.url.endsWith('/serverInfo')) return honest;
    const answer = (await honest.json()) as object;
    return new Response(JSON.stringify({ ...answer, displayUrl: 'https://jira.acme.test/' }));
  },
});

test('links go to the site’s own domain, and both of its hosts are this site', async () => {
  const { baseUrl, hosts } = value(await openPage({ through }).ask('admin/overview', {}));
  expect(baseUrl).toBe('https://jira.acme.test');
  expect(hosts).toEqual(['jira.acme.test', 'acme.example']);
});

test.each([
  ['jira.acme.test', []],
  ['acme.example', []],
  ['api.atlassian.com', []],
  ['other.example', ['other-site']],
])('a log with addresses of %s is warned of as %j', async (host, kinds) => {
  const page = openPage({ through });
  const start = { ...wholeSite('u-dana'), hosts: [{ host, records: 3 }] };
  const reportId = await scanned(page, start);
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(head.warnings.map(({ kind }) => kind)).toEqual(kinds);
  for (const { says } of head.warnings) expect(says).toContain('jira.acme.test');
});
