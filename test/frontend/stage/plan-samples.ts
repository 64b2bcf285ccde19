import { mostShown, type AcceptedNeed, type Listed, type PlanView } from '../../../src/report/plan-view';
import type { MadeChange, PlanChange, PlanStep } from '../../../src/report/change-view';
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
    alsoGives: ['In PAY: Add comments, Edit work items'],
    extra: 2,
    ...{ counts: { gaps: 2, spaces: 1, records: 3 }, destructive: 0, destructiveNames: [] },
    ...{ addressee: null, locked: null },
    besides: '2 extra permissions for Dana Backup, none for anyone else.',
    before: 'In the role Developers of PAY: Lee, Mia. Dana Backup is not.',
    after: 'In the role Developers of PAY: Lee, Mia and Dana Backup.',
    steps: ['Open Space settings of PAY.', 'Choose Access.', 'Add Dana Backup to the role Developers.'],
    link: { label: 'Open the access settings of PAY', path: '/plugins/servlet/project-config/PAY/people' },
    byApp: true,
    handOff: null,
    warning: null,
    made: null,
    state: other.made?.state ?? null,
    ...other,
  };
}

export const grant = change({
  id: 'c2',
  number: 2,
  kind: 'grant-in-scheme',
  says: 'Grant Browse spaces to Dana Backup in the permission scheme Shared, which 15 spaces use.',
  closesSays: 'Closes Browse spaces in OPS.',
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

type Plan = Omit<PlanView, 'changes'> & { readonly changes: readonly PlanChange[] };

/** A list as an answer has it. */
export const listed = <Item>(all: readonly Item[]): Listed<Item> => ({
  ...{ all: all.length, first: all.slice(0, mostShown) },
});

function stepOf(full: PlanChange): PlanStep {
  const { id, number, section, kind, counts, extra, destructive, byApp, state } = full;
  return { id, number, section, kind, counts, extra, destructive, byApp, state };
}

function lockedSays(changes: readonly PlanChange[]): string | null {
  const first = changes.filter(({ section }) => section === 'first').map(({ says }) => says);
  return first.length === 0
    ? null
    : `First: ${first.join(' ')} Everything else is locked until Jira says that this is done: then check again.`;
}

/** All of its changes are with their words, as far as a page shows them first. */
export function plan({ changes = [change(), grant, byHand], ...other }: Partial<Plan> = {}): PlanView {
  const least = { objective: 'least-access', cover: 'space-settings' } as const;
  const fewest = { ...least, objective: 'fewest-changes' } as const;
  return {
    planId: 'p1',
    reportId: 'r1',
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
    changes: changes.map(stepOf),
    allChanges: changes.length,
    shown: (['first', 'app', 'others', 'from-log', 'optional'] as const).flatMap((section) =>
      changes.filter((one) => one.section === section).slice(0, mostShown),
    ),
    lockedSays: lockedSays(changes),
    leaves: listed([
      {
        project: 'CARE',
        permission: 'BROWSE_PROJECTS',
        what: 'Browse spaces in CARE',
        says: 'CARE is archived: restore it, then check again.',
      },
    ]),
    asks: listed([
      {
        ...{ addressee: siteAdmin, changes: [3], says: `3. ${byHand.title}` },
        message: `Dear site admin\n\n${byHand.handOff ?? ''}`,
      },
    ]),
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
    lost: ['the configuration of the site (schemes, workflows, fields, screens).'],
    notKnown: [],
    ...other,
  };
}

export function journal(other: Partial<ChangeJournal> = {}): ChangeJournal {
  const { changes = [] } = other;
  return {
    switch: { on: true, set: { by, at: '2026-11-20T10:00:00.000Z' } },
    sequence: 1,
    changes,
    ...{ all: changes.length, undoable: changes.filter(({ undoable }) => undoable).length },
    ...other,
  };
}
