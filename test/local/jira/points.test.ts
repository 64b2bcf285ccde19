import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPlatform, standInBackend } from '../../../local/forge';
import { openJira, parseSite, type TrafficLine } from '../../../local/jira';
import { charged, metered } from '../../../local/jira/points';
import { clientOf } from '../../../local/report/contract-client';
import { headOf, scanToReport } from '../../../local/report/run-scan';
import { tenThousandSpaces } from '../../../local/sites/ten-thousand';

const root = path.join(__dirname, '../../..');

function siteOf(text: string) {
  const reading = parseSite(text);
  if (!reading.ok) throw new Error(reading.says);
  return reading.site;
}

test('the points of a report are what the meter of the stand-in counts for its calls, endpoint by endpoint', async () => {
  const site = siteOf(readFileSync(path.join(root, 'local/sites/default-site.json'), 'utf8'));
  const lines: TrafficLine[] = [];
  const platform = openPlatform({
    backend: standInBackend(openJira(site, { traffic: (line) => lines.push(line) })),
    manifestFile: path.join(root, 'manifest.yml'),
    ...{ viewer: site.viewer, appUser: site.appUser },
  });
  const ask = clientOf(platform, site.viewer);
  const reportId = await scanToReport(ask, {
    ...{ account: '712020:backup-service', profile: 'backup', log: null, note: () => undefined },
  });
  const { cost } = await headOf(ask, reportId);
  const isGuards = /\/(myself|mypermissions|user\/bulk)\b/;
  const calls = lines.map(charged).filter(({ endpoint }) => !isGuards.test(endpoint));
  const counted = metered(calls.slice(0, cost.jiraCalls));
  const pointsOf = [...counted].map(([endpoint, { points }]) => [endpoint, points] as const);
  expect(cost.pointsByEndpoint).toEqual(Object.fromEntries(pointsOf));
  expect(cost.points).toBe(pointsOf.reduce((sum, [, points]) => sum + points, 0));
});

const answered = (method: string, place: string, status = 200): TrafficLine => ({
  ...{ method, path: `/rest/api/3${place}`, status, request: null, response: {} },
});

test.each([
  ['one object', 'GET', '/project/PAY/issuesecuritylevelscheme', 200, 2],
  ['what is refused', 'GET', '/project/PAY/issuesecuritylevelscheme', 404, 1],
  ['a count', 'POST', '/search/approximate-count', 200, 1],
  ['a write', 'DELETE', '/role/10003/actors?user=dana', 200, 1],
])('%s has its price', (_what, method, place, status, points) => {
  expect(charged(answered(method, place, status)).points).toBe(points);
});

test('what is read at a price that nobody laid down is noticed', () => {
  expect(() => charged(answered('GET', '/filter/10100'))).toThrow('what GET /filter/{id} costs');
});

test('the seeded site has 10,000 spaces, and is the same on every run', () => {
  const made = JSON.stringify(tenThousandSpaces());
  expect(JSON.stringify(tenThousandSpaces()) === made).toBe(true);
  const { projects, permissionSchemes } = siteOf(made);
  const count = (is: (project: (typeof projects)[number]) => boolean) => projects.filter(is).length;
  expect({
    company: count(({ style }) => style === 'classic'),
    team: count(({ style }) => style === 'next-gen'),
    service: count(({ typeKey }) => typeKey === 'service_desk'),
    secured: count(({ securitySchemeId }) => securitySchemeId !== null),
    away: count(({ status }) => status !== 'live'),
    schemes: permissionSchemes.filter(({ projectId }) => projectId === null).length,
  }).toEqual({ company: 9_000, team: 1_000, service: 300, secured: 200, away: 120, schemes: 200 });
});
