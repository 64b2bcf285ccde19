import type { Gap, ProjectDiagnosis } from '../../../src/diagnosis/gap';
import { causeSays } from '../../../src/report/causes/cause-words';
import { gap, gapOfKind, group, lead, notAHolder, ownRole, project, role, user, words } from '../samples';

const team: ProjectDiagnosis = project({ key: 'ROC', kind: 'team-managed' });
const roleNames = ['Administrators', 'Developers', 'Viewers', 'Testers', 'Guests'];
const five = roleNames.map((name) => role(name));

interface Case {
  readonly says: string;
  readonly gap: Gap;
  readonly place?: ProjectDiagnosis | null;
}

const cases: Readonly<Record<string, Case>> = {
  'an account that is deactivated': {
    gap: gapOfKind['account-inactive'],
    says: 'Dana Backup is deactivated, so Jira refuses Browse spaces in PAY.',
  },
  'a deactivated account and a right without a name': {
    gap: gap({ kind: 'account-inactive' }, { permission: null, wanted: 'unclear' }),
    says: 'Dana Backup is deactivated, so Jira refuses a right that the log does not name in PAY.',
  },
  'no access to any application': {
    gap: gap({ kind: 'no-app-access', application: null }),
    says: 'Browse spaces in PAY is granted to everyone with access to a Jira app; Dana Backup has access to no Jira app.',
  },
  'no access to any application, and a permission that needs one': {
    gap: gap({ kind: 'no-app-access', application: null }, { permission: 'ADMINISTER_PROJECTS' }),
    says: 'Administer spaces in PAY needs access to a Jira app, which Dana Backup does not have.',
  },
  'no access to one application': {
    gap: gapOfKind['no-app-access'],
    says: 'Browse spaces in PAY is granted to everyone with access to Jira Service Management; Dana Backup has access to no Jira app.',
  },
  'an archived space': {
    gap: gapOfKind['project-archived'],
    says: 'PAY is archived: its work items are left out of searches and cannot be changed, whatever Dana Backup is granted.',
  },
  'a space in the trash': {
    gap: gapOfKind['project-trashed'],
    says: 'PAY is in the trash: Jira answers as if it did not exist, whatever Dana Backup is granted.',
  },
  'a space that nobody finds': {
    gap: gapOfKind['project-not-found'],
    says: 'Neither the admin who asked nor this app can find the space PAY: it may be deleted, or hidden from both.',
  },
  'a space that nobody finds and of which only the id is known': {
    gap: gapOfKind['project-not-found'],
    place: project({ key: '20099' }),
    says: 'Neither the admin who asked nor this app can find the space with the id 20099: it may be deleted, or hidden from both.',
  },
  'a grant to a role, and the account is in another': {
    gap: gap(notAHolder([role('Developers'), ownRole('Viewers')])),
    says: 'Browse spaces in PAY is granted to the role Developers; Dana Backup is only in Viewers.',
  },
  'a grant to a role, and the account is in none': {
    gap: gap(notAHolder([role('Developers')])),
    says: 'Browse spaces in PAY is granted to the role Developers; Dana Backup is not in it.',
  },
  'grants to five roles': {
    gap: gap(notAHolder(five)),
    says: 'Browse spaces in PAY is granted to the roles Administrators, Developers and Viewers and 2 more; Dana Backup is in none of them.',
  },
  'grants to three roles and others': {
    gap: gap(notAHolder([...five.slice(0, 3), group('finance'), user])),
    says: 'Browse spaces in PAY is granted to the roles Administrators, Developers and Viewers and 2 more; Dana Backup is not among them.',
  },
  'grants to a role, a group and a person': {
    gap: gap(notAHolder([role('Developers'), group('finance'), user])),
    says: 'Browse spaces in PAY is granted to the role Developers, the group finance and Lee Lead; Dana Backup is not among them.',
  },
  'a grant to a group': {
    gap: gap(notAHolder([group('finance')])),
    says: 'Browse spaces in PAY is granted to the group finance; Dana Backup is not in it.',
  },
  'a grant to another person': {
    gap: gap(notAHolder([user])),
    says: 'Browse spaces in PAY is granted to Lee Lead; Dana Backup is not named.',
  },
  'a grant to the lead': {
    gap: gap(notAHolder([lead])),
    says: 'Browse spaces in PAY is granted to the space lead; Dana Backup is not the lead.',
  },
  'grants that could not be told apart': {
    gap: gap(notAHolder([])),
    says: 'Browse spaces in PAY is granted by the permission scheme Default software scheme, but not to Dana Backup.',
  },
  'a scheme that grants it to nobody': {
    gap: gapOfKind['no-holder'],
    says: 'The permission scheme Nobody browses grants Browse spaces in PAY to nobody.',
  },
  'a team-managed space without a role for the account': {
    gap: gapOfKind['team-role'],
    place: team,
    says: 'Browse spaces in the team-managed space ROC comes with the roles Administrator and Member; Dana Backup is in none of them.',
  },
  'a team-managed space where the account has a role with less': {
    gap: gap({ kind: 'team-role', nearMisses: [role('Administrator'), ownRole('Viewer')] }),
    place: team,
    says: 'Browse spaces in the team-managed space ROC comes with the role Administrator; Dana Backup is only in Viewer.',
  },
  'a team-managed space of which no role has it': {
    gap: gap({ kind: 'team-role', nearMisses: [] }),
    place: team,
    says: 'No role of the team-managed space ROC has Browse spaces.',
  },
  'a team-managed space of which no role has it, not even the one of the account': {
    gap: gap({ kind: 'team-role', nearMisses: [ownRole('Viewer')] }),
    place: team,
    says: 'No role of the team-managed space ROC has Browse spaces.',
  },
  'a work item that somebody else reported': {
    gap: gapOfKind['conditional-only'],
    says: 'Jira grants Browse spaces in PAY only on work items that name Dana Backup as reporter, and refuses it on PAY-3.',
  },
  'work items that reporter and a field decide': {
    gap: gap(
      { kind: 'conditional-only', through: ['reporter', 'userCustomField'], nearMisses: [] },
      { issues: ['PAY-1', 'PAY-2', 'PAY-3', 'PAY-4', 'PAY-5'] },
    ),
    says: 'Jira grants Browse spaces in PAY only on work items that name Dana Backup as reporter or in a field, and refuses it on PAY-1, PAY-2, PAY-3 and 2 more.',
  },
  'work items that four things decide': {
    gap: gap(
      {
        kind: 'conditional-only',
        through: ['reporter', 'assignee', 'userCustomField', 'groupCustomField'],
        nearMisses: [],
      },
      { issues: ['PAY-1'] },
    ),
    says: 'Jira grants Browse spaces in PAY only on work items that name Dana Backup as reporter, as assignee, in a field or through a group in a field, and refuses it on PAY-1.',
  },
  'a security level': {
    gap: gapOfKind['security-level'],
    says: 'PAY-2 has the security level Internal only, which is for the group finance; Dana Backup is not in it.',
  },
  'a security level of two work items whose members could not be read': {
    gap: gap(
      {
        kind: 'security-level',
        levelId: '301',
        levelName: 'Internal only',
        nearMisses: [],
        membersRead: false,
      },
      { issues: ['PAY-2', 'PAY-4'] },
    ),
    says: 'PAY-2 and PAY-4 have the security level Internal only, whose members could not be read; Jira refuses Browse spaces there.',
  },
  'a security level without members': {
    gap: gap(
      {
        kind: 'security-level',
        levelId: '301',
        levelName: 'Internal only',
        nearMisses: [],
        membersRead: true,
      },
      { issues: ['PAY-2'] },
    ),
    says: 'PAY-2 has the security level Internal only, which has no members.',
  },
  'a work item restricted to a role': {
    gap: gapOfKind['issue-restriction'],
    place: team,
    says: 'PAY-9 is restricted to the role Administrator; Dana Backup is not in it.',
  },
  'work items restricted to two roles': {
    gap: gap(
      {
        kind: 'issue-restriction',
        roles: [
          { id: '1', name: 'Administrator' },
          { id: '2', name: 'Member' },
        ],
      },
      { issues: ['ROC-9', 'ROC-10'] },
    ),
    place: team,
    says: 'ROC-9 and ROC-10 are restricted to the roles Administrator and Member; Dana Backup is not in any of them.',
  },
  'a global permission': {
    gap: gapOfKind['global-permission'],
    place: null,
    says: 'Dana Backup does not hold the global permission Administer Jira, which Jira gives to groups only.',
  },
  'a comment for one role': {
    gap: gapOfKind['visibility-restricted'],
    says: 'The log names a comment on PAY-1 that only the role Developers may see; Dana Backup is not in it.',
  },
  'a worklog for some role or group': {
    gap: gap(
      { kind: 'visibility-restricted', of: 'worklog', role: null },
      { permission: null, wanted: 'visibility' },
    ),
    says: 'The log names a worklog in PAY that only some role or group may see; Dana Backup is not in it.',
  },
  'a filter that is not shared': {
    gap: gapOfKind['not-shared'],
    place: null,
    says: 'The filter 900 is not shared with Dana Backup, or no longer exists.',
  },
  'a dashboard whose id the log does not give': {
    gap: gap({ kind: 'not-shared', object: 'dashboard', id: null }, { permission: null, wanted: 'share' }),
    place: null,
    says: 'A dashboard that the log names is not shared with Dana Backup, or no longer exists.',
  },
  "somebody else's permission": {
    gap: gapOfKind['other-person'],
    says: 'The log says that another person lacks Assignable user in PAY; more rights for Dana Backup would not help.',
  },
  'a work item that nobody sees': {
    gap: gap({ kind: 'unknown', because: { kind: 'issue-not-seen' } }, { issues: ['PAY-404'] }),
    says: 'Neither the admin who asked nor this app can see PAY-404: deleted, moved, or hidden from both.',
  },
  'a work item that nobody sees and of which only the id is known': {
    gap: gap({ kind: 'unknown', because: { kind: 'issue-not-seen' } }, { issues: ['70001'] }),
    says: 'Neither the admin who asked nor this app can see the work item with the id 70001: deleted, moved, or hidden from both.',
  },
  'a work item whose look-up failed': {
    gap: gap({ kind: 'unknown', because: { kind: 'issue-not-read' } }, { issues: ['PAY-404'] }),
    says: 'Jira did not answer when this app looked up PAY-404, so nothing is known of what it grants there.',
  },
  'a work item beyond the limits of a scan': {
    gap: gap({ kind: 'unknown', because: { kind: 'issue-not-asked' } }, { issues: ['PAY-404'] }),
    says: 'Jira was not asked about PAY-404: a check asks about 200 work items a space and 5,000 in all.',
  },
  'a reason that could not be read': {
    gap: gap({ kind: 'unknown', because: { kind: 'reason-not-read' } }),
    says: 'Jira refuses Browse spaces in PAY. The account, the scheme or the roles that decide it could not be read.',
  },
  'a refusal that the grants do not explain': {
    gap: gapOfKind.unknown,
    says: 'Jira refuses Browse spaces in PAY, and the grants that we can read do not explain it. The reason may be a grant that we cannot read, or what no check can see.',
  },
  'a record without a space': {
    gap: gap({ kind: 'unknown', because: { kind: 'no-project-named' } }),
    place: null,
    says: 'The log says that Dana Backup lacks Browse spaces and names no space, so Jira could not be asked.',
  },
  'a record without a right': {
    gap: gap(
      { kind: 'unknown', because: { kind: 'no-right-named' } },
      { permission: null, wanted: 'unclear' },
    ),
    says: 'The log tells of a refusal in PAY and names no right, so Jira could not be asked about one.',
  },
  'a permission that the site does not know': {
    gap: gap({ kind: 'unknown', because: { kind: 'permission-not-on-site' } }, { permission: 'X__Y' }),
    says: 'This site has no permission X__Y, so Jira could not be asked about it in PAY.',
  },
  'a verdict that did not come': {
    gap: gap({ kind: 'unknown', because: { kind: 'verdict-missing' } }),
    says: 'Jira gave no verdict on Browse spaces in PAY.',
  },
};

describe('a cause in one sentence', () => {
  test.each(Object.entries(cases))('%s', (_name, { gap: said, place = project(), says }) => {
    expect(causeSays(said, place, words)).toBe(says);
  });

  test('every sentence is one sentence and names an object', () => {
    for (const said of Object.values(gapOfKind)) {
      const sentence = causeSays(said, project(), words);
      expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
      expect(sentence).toMatch(/PAY|Dana Backup|Nobody browses/);
    }
  });
});
