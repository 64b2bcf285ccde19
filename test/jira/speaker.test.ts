import { standInBackend } from '../../local/forge';
import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { throughProxy } from '../../local/forge/jira-proxy';
import { openJira } from '../../local/jira';
import {
  appAlone,
  forgeJira,
  forgeWriter,
  openMeter,
  openReadingSender,
  whoIsAway,
  type JiraReader,
  type Result,
  type Speaker,
} from '../../src/jira';
import { whoInvokes } from '../../src/jira/speaker';
import { read } from '../local/jira/small-site';
import { smallSite } from '../resolvers/admin-page';

const offlineScopes = ['read:jira-work', 'read:jira-user'];
const scopes = [...offlineScopes, 'manage:jira-configuration', 'manage:jira-project'];
const clock = { now: () => 0, chance: () => 0, sleep: async () => undefined };

/** What a reader says that speaks so, in a function that this person invoked or nobody did, and whom its calls were made as. */
async function asking<T>(speaker: Speaker, principal: string | null, work: (jira: JiraReader) => Promise<T>) {
  const backend = standInBackend(openJira(read(smallSite())));
  const as = new Set<string>();
  const allowance = { mayCall: () => true, millisecondsLeft: () => 1e6 };
  bindForgeGlobals();
  const fetch: Parameters<typeof runAs>[0]['fetch'] = (descriptor, path, init) =>
    throughProxy(
      {
        ...{ backend, appUser: 'u-app', principal, scopes, offlineScopes },
        record: ({ accountId }) => as.add(accountId),
      },
      descriptor,
      path,
      init,
    );
  const jira = forgeJira(openReadingSender(speaker, clock, openMeter(), allowance));
  return { said: await runAs({ runtime: {}, fetch }, () => work(jira)), as: [...as] };
}

type Question = (jira: JiraReader) => Promise<Result<unknown>>;
const level = ['301'];

/** Every question of the port, as the viewer, and whom it is asked as where that person is away. */
const questions: Readonly<Record<keyof JiraReader, readonly [asked: Question, away: 'u-ada' | 'u-app']>> = {
  permissionCatalogue: [(jira) => jira.permissionCatalogue(), 'u-app'],
  ownPermissions: [(jira) => jira.ownPermissions(['ADMINISTER'], null), 'u-ada'],
  check: [
    (jira) => jira.check({ accountId: 'u-dana', global: ['USER_PICKER'], entries: [] }, 'viewer'),
    'u-ada',
  ],
  projectsByName: [(jira) => jira.projectsByName({ keys: ['PAY'] }, 'viewer'), 'u-ada'],
  allProjects: [(jira) => jira.allProjects(0), 'u-ada'],
  projectsThatAre: [(jira) => jira.projectsThatAre({ status: 'live' }, 0), 'u-ada'],
  countProjects: [(jira) => jira.countProjects({ status: 'live' }), 'u-ada'],
  administeredProjects: [(jira) => jira.administeredProjects(), 'u-ada'],
  issues: [(jira) => jira.issues(['SEC-2'], 'viewer'), 'u-ada'],
  schemeIdOfProject: [(jira) => jira.schemeIdOfProject('20001'), 'u-ada'],
  schemeOfProject: [(jira) => jira.schemeOfProject('20001'), 'u-ada'],
  scheme: [(jira) => jira.scheme('10000'), 'u-ada'],
  allSchemes: [(jira) => jira.allSchemes(), 'u-ada'],
  roleActors: [(jira) => jira.roleActors('20001', '10002'), 'u-ada'],
  defaultActors: [(jira) => jira.defaultActors('10002'), 'u-app'],
  myself: [(jira) => jira.myself(), 'u-ada'],
  account: [(jira) => jira.account('u-dana', 'viewer'), 'u-ada'],
  accountsNamed: [(jira) => jira.accountsNamed('Per'), 'u-ada'],
  displayNames: [(jira) => jira.displayNames(['u-dana']), 'u-ada'],
  foundWithPermission: [(jira) => jira.foundWithPermission('BROWSE_PROJECTS', 'PAY', 'u-dana'), 'u-ada'],
  levelMembers: [(jira) => jira.levelMembers(level, 0, 'viewer'), 'u-app'],
  securitySchemesOf: [(jira) => jira.securitySchemesOf(['20004']), 'u-app'],
  allSecuritySchemes: [(jira) => jira.allSecuritySchemes(0), 'u-app'],
  securitySchemeOfProject: [(jira) => jira.securitySchemeOfProject('20004'), 'u-ada'],
  securityLevelsOf: [(jira) => jira.securityLevelsOf(['300'], 0), 'u-app'],
  levelItems: [(jira) => jira.levelItems('20004', 'viewer'), 'u-ada'],
  countInLevel: [(jira) => jira.countInLevel('20004', '301', 'viewer'), 'u-ada'],
  schemeIdOfLevel: [(jira) => jira.schemeIdOfLevel('301'), 'u-app'],
  groupMembers: [(jira) => jira.groupMembers('g-admins'), 'u-app'],
  applications: [(jira) => jira.applications(), 'u-app'],
  plans: [(jira) => jira.plans(), 'u-app'],
  auditSince: [(jira) => jira.auditSince('2026-01-01T00:00:00.000Z'), 'u-app'],
  site: [(jira) => jira.site(), 'u-ada'],
};

test.each(Object.entries(questions))(
  '%s is answered alike to a Jira admin at the page and to one who is away, asked in the name of whom Forge allows',
  async (_name, [question, away]) => {
    const present = await asking(whoInvokes, 'u-ada', question);
    const absent = await asking(whoIsAway('u-ada'), null, question);
    expect(present).toMatchObject({ said: { ok: true }, as: ['u-ada'] });
    expect(absent).toEqual({ said: present.said, as: [away] });
    expect((await asking(appAlone, null, question)).as).toEqual(['u-app']);
  },
);

test('a witness who is the app is the app, whoever speaks', async () => {
  const question: Question = (jira) => jira.projectsByName({ keys: ['PAY'] }, 'app');
  for (const speaker of [whoInvokes, whoIsAway('u-ada'), appAlone])
    expect((await asking(speaker, 'u-ada', question)).as).toEqual(['u-app']);
});

test('nothing is written where nobody said yes: no writer takes such a sender, and one that is forced on it sends nothing', async () => {
  const allowance = { mayCall: () => true, millisecondsLeft: () => 1e6 };
  const meter = openMeter();
  for (const speaker of [whoIsAway('u-ada'), appAlone]) {
    const send = openReadingSender(speaker, clock, meter, allowance);
    // @ts-expect-error -- a writer wants a sender of a person who is there
    const writer = forgeWriter(send);
    await expect(writer.addRoleActor('20001', '10002', 'u-dana')).rejects.toThrow('nobody is there');
    await expect(writer.deleteGrant('10000', '1')).rejects.toThrow('nobody is there');
  }
  expect(meter.read().calls).toBe(0);
});
