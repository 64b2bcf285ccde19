import type { AcceptedNeed, MadeChange, PlanChange, PlanView } from '../../../src/report/plan-view';
import type { ChangeJournal } from '../../../src/contract/changes';
import { ada } from './samples';

/** A plan and a journal for the pages' tests; each function takes what a test wants otherwise. */

const by = { accountId: ada.accountId, displayName: ada.displayName };

export function made(other: Partial<MadeChange> = {}): MadeChange {
  return {
    id: 'm1',
    sequence: 1,
    inPlan: { number: 1, planMadeAt: '2026-11-23T09:05:00.000Z', space: null },
    kind: 'add-to-role',
    says: 'Add Dana Backup to the role Developers in PAY.',
    account: { accountId: 'u-dana', displayName: 'Dana Backup' },
    by,
    at: '2026-11-23T09:30:00.000Z',
    state: 'made',
    stateSays: 'Dana Backup was added to the role Developers in PAY.',
    verdict: {
      granted: 2,
      of: 2,
      at: '2026-11-23T09:30:05.000Z',
      says: 'Jira grants both permissions now.',
    },
    undoable: true,
    undone: null,
    ...other,
  };
}

export function change(other: Partial<PlanChange> = {}): PlanChange {
  return {
    id: 'c1',
    number: 1,
    section: 'app',
    kind: 'add-to-role',
    says: 'Add Dana Backup to the role Developers in PAY.',
    title: other.says ?? 'Add Dana Backup to the role Developers in PAY.',
    closesSays: 'Closes Browse spaces in PAY and 1 more.',
    closes: [
      { project: 'PAY', permission: 'BROWSE_PROJECTS' },
      { project: 'PAY', permission: 'ADMINISTER_PROJECTS' },
    ],
    alsoGives: ['In PAY: Add comments, Edit work items'],
    extra: 2,
    ...{ counts: { gaps: 2, spaces: 1, records: 3 }, destructive: 0, destructiveNames: [] },
    ...{ addressee: null, locked: null },
    mayClose: [],
    besides: '2 extra permissions for Dana Backup, none for anyone else.',
    before: 'In the role Developers of PAY: Lee, Mia. Dana Backup is not.',
    after: 'In the role Developers of PAY: Lee, Mia and Dana Backup.',
    steps: ['Open Space settings of PAY.', 'Choose Access.', 'Add Dana Backup to the role Developers.'],
    link: { label: 'Open the access settings of PAY', path: '/plugins/servlet/project-config/PAY/people' },
    byApp: true,
    handOff: null,
    warning: null,
    made: null,
    ...other,
  };
}

export const grant = change({
  id: 'c2',
  number: 2,
  kind: 'grant-in-scheme',
  says: 'Grant Browse spaces to Dana Backup in the permission scheme Shared, which 15 spaces use.',
  closesSays: 'Closes Browse spaces in OPS.',
  closes: [{ project: 'OPS', permission: 'BROWSE_PROJECTS' }],
  alsoGives: [],
  extra: 0,
  besides: 'Nothing extra for Dana Backup or anyone else.',
  before: 'In Shared, Browse spaces is granted to the role Developers.',
  after: 'In Shared, Browse spaces is granted to the role Developers and to Dana Backup.',
  link: null,
});

const siteAdmin = { kind: 'site-admin', accountId: null, says: 'A site admin' } as const;

export const byHand = change({
  id: 'c3',
  number: 3,
  section: 'others',
  kind: 'add-to-group',
  says: 'Add Dana Backup to the group backup-readers.',
  closesSays: 'Closes View work items in WEB.',
  closes: [{ project: 'WEB', permission: 'BROWSE_PROJECTS' }],
  alsoGives: ['In WEB: Assignable user'],
  extra: 1,
  besides: '1 extra permission for Dana Backup, none for anyone else.',
  before: 'In the group backup-readers: nobody.',
  after: 'In the group backup-readers: Dana Backup.',
  byApp: false,
  addressee: siteAdmin,
  handOff:
    '**Add Dana Backup to the group backup-readers.**\n\nSteps:\n\n1. Open Atlassian Administration.\n',
  warning: 'The group backup-readers carries a licence.',
});

export const accepted: AcceptedNeed = {
  project: 'OLD',
  permission: 'BROWSE_PROJECTS',
  whole: false,
  says: 'Browse spaces in OLD',
  by,
  at: '2026-11-22T08:00:00.000Z',
  reason: 'Archived in another system.',
};

export function plan(other: Partial<PlanView> = {}): PlanView {
  const least = { objective: 'least-access', cover: 'space-settings' } as const;
  const fewest = { ...least, objective: 'fewest-changes' } as const;
  return {
    planId: 'p1',
    madeAt: '2026-11-23T09:05:00.000Z',
    of: { kind: 'site' },
    asked: least,
    account: { accountId: 'u-dana', displayName: 'Dana Backup' },
    profileChosen: true,
    gaps: { all: 5, changes: 2, app: 3, others: 1, optional: 0, open: 1, accepted: 0 },
    says: '2 changes close 3 of 5 gaps; 1 more depends on other people; 1 stays open.',
    extraSays: '3 extra permissions for Dana Backup, none for anyone else.',
    ...{ besidesSays: [], destructiveNames: [] },
    exactSays: 'Smallest possible (proved)',
    exact: true,
    cost: { pairs: 3, changes: 3, handOffs: 1 },
    changes: [change(), grant, byHand],
    leaves: [
      {
        project: 'CARE',
        permission: 'BROWSE_PROJECTS',
        issues: [],
        what: 'Browse spaces in CARE',
        says: 'CARE is archived: restore it, then check again.',
      },
    ],
    asks: [{ addressee: siteAdmin, changes: [3], message: `Dear site admin\n\n${byHand.handOff ?? ''}` }],
    statesAfter: null,
    forCreators: null,
    choices: [
      {
        ...{ cover: 'content', name: 'Content only', price: '1 change; 0 extra', chosen: false },
        ...{ asked: { ...least, cover: 'content' }, ways: [] },
      },
      {
        ...{ cover: 'space-settings', name: 'Content and space settings', price: '2 changes; 3 extra' },
        ...{ asked: least, chosen: true },
        ways: [
          {
            objective: 'least-access',
            says: 'Least access (2 changes, 3 extra)',
            asked: least,
            chosen: true,
          },
          {
            objective: 'fewest-changes',
            says: 'Fewest changes (1 change, 40 extra)',
            asked: fewest,
            chosen: false,
          },
        ],
      },
      {
        ...{ cover: 'site-settings', name: 'Also site settings', chosen: false, ways: [] },
        ...{ price: '2 changes; 3 extra; plus Administer Jira, by a site admin' },
        asked: { ...least, cover: 'site-settings' },
      },
    ],
    accepted: [],
    lost: ['The configuration of the site (schemes, workflows, fields, screens).'],
    notKnown: [],
    ...other,
  };
}

export function journal(other: Partial<ChangeJournal> = {}): ChangeJournal {
  return {
    switch: { on: true, set: { by, at: '2026-11-20T10:00:00.000Z' } },
    sequence: 1,
    changes: [],
    ...other,
  };
}
