import { saidOf } from '../../../local/jira/audit/event';
import { openPage, scanned, smallSite, value, wholeSite, type PageOptions } from '../admin-page';
import { firstPart } from '../whole-report';

/** Two weeks ago the account was taken out of the role that lets it browse PAY. */
const tidied = {
  ...{ id: 7, authorAccountId: 'u-ada', created: '2026-11-12T14:03:00.000+0000', eventSource: '' },
  ...saidOf({
    kind: 'role-changed',
    role: { id: '10003', name: 'Developers' },
    project: { id: '20001', name: 'Payments' },
    users: [['u-dana'], []],
    groups: [[], []],
  }),
};
const auditLog = '/rest/api/3/auditing/record';

async function reportOf(options: PageOptions & { readonly faults?: readonly object[] }) {
  const { faults = [], ...more } = options;
  const page = openPage({ site: { ...smallSite(), audit: [tidied], faults }, ...more });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { projects } = await firstPart(page, reportId);
  const { notRead } = value(await page.ask('report/lists', { reportId }));
  const calls = page.platform.calls.filter(({ path }) => path.startsWith(auditLog));
  const gaps = projects.flatMap((project) => project.gaps);
  return {
    named: gaps.flatMap(({ since }) => since?.says ?? []),
    rows: notRead.filter(({ what }) => what === 'audit-log').map(({ says }) => says),
    calls: calls.length,
    gaps: gaps.length,
  };
}

test('where the audit log answers, it says since when', async () => {
  const { named, rows, calls } = await reportOf({});
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named.map((says) => says.split(':')[0]))).toEqual(new Set(['Since 12 Nov 2026']));
  expect(rows).toEqual([]);
  expect(calls).toBeGreaterThan(3);
});

const record = { id: 1, created: tidied.created };
const whole = { offset: 0, limit: 250, total: 1, records: [tidied] };

test.each<readonly [string, object, RegExp]>([
  ['a refusal', { status: 403 }, /Jira answered 403\. On the Free plan Jira has no audit log\./],
  ['an error', { status: 500 }, /Jira answered 500/],
  ['a page of HTML', { status: 200, body: '<html>Log in</html>' }, /could not be understood/],
  ['no offset', { status: 200, body: { ...whole, offset: undefined } }, /could not be understood/],
  ['no total', { status: 200, body: { ...whole, total: undefined } }, /could not be understood/],
  ['no records', { status: 200, body: { ...whole, records: undefined } }, /could not be understood/],
  ['fewer records than it has', { status: 200, body: { ...whole, total: 2 } }, /could not be understood/],
  [
    'a record without a time',
    { status: 200, body: { ...whole, records: [{ id: 1 }] } },
    /could not be understood/,
  ],
])('an answer of %s is said once, and names nothing', async (_name, answer, says) => {
  const { named, rows, gaps } = await reportOf({ faults: [{ match: `GET ${auditLog}`, ...answer }] });
  expect(named).toEqual([]);
  expect(rows).toEqual([expect.stringMatching(says)]);
  expect(gaps).toBeGreaterThan(0);
});

test.each([1, 3, 5])(
  'where Jira fails after %i answers, nothing is named, and it is said once',
  async (answers) => {
    let asked = 0;
    const { named, rows } = await reportOf({
      through: (backend) => ({
        ...backend,
        fetch: async (request, caller) => {
          if (!new URL(request.url).pathname.endsWith(auditLog)) return backend.fetch(request, caller);
          asked += 1;
          return asked > answers ? new Response('{}', { status: 500 }) : backend.fetch(request, caller);
        },
      }),
    });
    expect(named).toEqual([]);
    expect(rows).toHaveLength(1);
  },
);

/** 300 newer records of which an answer has room for 250, so that none reaches back to the change. */
const newer = (schemeName: string, typeName: string) =>
  Array.from({ length: 300 }, (_, at) => ({
    ...{ ...record, id: 1_000 - at, summary: 'Permission scheme updated', category: '', eventSource: '' },
    created: `2026-11-2${String(at % 2)}T10:00:00.000+0000`,
    objectItem: { id: '999', name: schemeName, typeName },
  }));

test.each<readonly [string, string, boolean]>([
  ['of schemes, where the answer about the own one is whole', 'Another scheme', true],
  ['of schemes, where the answer about the own one is cut too', 'Default software scheme', false],
])('records %s', async (_name, schemeName, isNamed) => {
  const page = openPage({ site: { ...smallSite(), audit: [...newer(schemeName, 'SCHEME'), tidied] } });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { projects } = await firstPart(page, reportId);
  const gaps = projects.filter(({ key }) => key === 'PAY').flatMap((project) => project.gaps);
  expect(gaps.some(({ since }) => since !== null)).toBe(isNamed);
});
