import path from 'node:path';
import { account } from '../../../local/sites/fernhollow/people';
import type { CauseKind } from '../../../src/diagnosis/gap';
import type { Report } from '../../../src/report/report';
import { reportOf } from '../report/run-command';

type Log = 'backup' | 'restore';
type Account = 'backup' | 'inactive' | 'unlicensed';

/** Where each cause is seen on the default site: log, account and space (null: above the spaces). */
const seen = {
  'account-inactive': ['backup', 'inactive', 'TREK'],
  'no-app-access': ['backup', 'unlicensed', 'HR'],
  'project-archived': ['backup', 'backup', 'LEG'],
  'project-trashed': ['backup', 'backup', 'OLDC'],
  'project-not-found': ['backup', 'backup', 'TENT'],
  'not-a-holder': ['backup', 'backup', 'PAY'],
  'no-holder': ['backup', 'backup', 'ARC'],
  'team-role': ['backup', 'backup', 'LAB'],
  'conditional-only': ['backup', 'backup', 'IDEA'],
  'security-level': ['backup', 'backup', 'SHOP'],
  'issue-restriction': ['backup', 'backup', 'GRW'],
  'global-permission': ['backup', 'backup', null],
  'visibility-restricted': ['restore', 'backup', 'SHOP'],
  'not-shared': ['backup', 'backup', null],
  'other-person': ['restore', 'backup', 'ROC'],
  unknown: ['backup', 'backup', 'SHOP'],
} as const satisfies Record<CauseKind, readonly [Log, Account, space: string | null]>;

const reports = new Map<string, Promise<Report>>();

/** Each report is made once, through the resolvers. */
function reportFor(log: Log, who: Account): Promise<Report> {
  const file = path.join(__dirname, `../../../local/sites/${log}-log.json`);
  const report = reports.get(log + who) ?? reportOf('--log', file, '--account', account[who]);
  reports.set(log + who, report);
  return report;
}

test.each(Object.entries(seen))('%s is on the default site', async (kind, [log, who, space]) => {
  const { projects, site } = await reportFor(log, who);
  const gaps = space === null ? site : projects.find(({ key }) => key === space)?.gaps;
  const causes = gaps?.filter(({ cause }) => cause.kind === kind).map(({ cause }) => cause.says) ?? [];
  expect(causes.length).toBeGreaterThan(0);
  for (const says of causes) expect(says).toMatch(/^.{20,400}\.$/);
});

test('the backup account holds more than it needs, through a group and through roles', async () => {
  const { beyond } = await reportFor('backup', 'backup');
  expect(
    beyond.map(({ through, permissions, projects }) => [through, permissions.length, projects.length]),
  ).toEqual([
    ['group backup-operators', 2, 14],
    ['role Developers', 19, 1],
    ['role Member', 18, 1],
  ]);
});
