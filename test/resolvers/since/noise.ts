import type { Site } from '../../../local/jira';
import type { Since } from '../../../src/diagnosis/gap';

/** What may be the matter with an audit log beside the record that explains: each makes another log of it, newest first. */

type Log = Site['audit'];
type Entry = Log[number];

const later = '2026-11-21T08:00:00.000+0000';

const others: Log = [
  {
    ...{ id: 900, summary: 'Project roles changed', category: 'projects', eventSource: '', created: later },
    objectItem: { id: '10001', name: 'Role 10001', typeName: 'PROJECT_ROLE' },
    changedValues: [{ fieldName: 'Users', changedFrom: 'u-2, u-3', changedTo: 'u-3' }],
    associatedItems: [{ id: '20001', name: 'Project ONE', typeName: 'PROJECT' }],
  },
  {
    ...{ id: 901, summary: 'User removed from group', category: 'group management', eventSource: '' },
    created: later,
    objectItem: { name: 'Group g-1', typeName: 'GROUP' },
    associatedItems: [{ id: 'u-2', name: 'u-2', typeName: 'USER' }],
  },
  {
    ...{ id: 902, summary: 'Permission scheme updated', category: 'permissions', eventSource: '' },
    created: later,
    objectItem: { id: '999', name: 'Scheme 999', typeName: 'SCHEME' },
    changedValues: [
      { fieldName: 'Permission', changedFrom: 'Browse projects' },
      { fieldName: 'Type', changedFrom: 'Public' },
    ],
  },
];

const values = (
  entry: Entry,
  change: (value: NonNullable<Entry['changedValues']>[number]) => object,
): Entry =>
  entry.changedValues === undefined ? entry : { ...entry, changedValues: entry.changedValues.map(change) };

const half = (text = ''): string => text.slice(0, Math.ceil(text.length / 2));

const turned: Readonly<Record<string, string>> = {
  'User removed from group': 'User added to group',
  'Permission scheme removed from project': 'Permission scheme added to project',
  'Permission scheme added to project': 'Permission scheme removed from project',
};

export interface Noise {
  readonly log: (log: Log) => Log;
  /** Kinds of changes of which it leaves no record that tells. */
  readonly silent: readonly Lost[];
}

type Lost = Since['lost']['kind'];
const kinds: readonly Lost[] = ['left-role', 'left-group', 'grant-removed', 'scheme-left'];

export const noises: Readonly<Record<string, Noise>> = {
  none: { silent: [], log: (log) => log },
  'other records beside it': { silent: [], log: (log) => [...others, ...log] },
  'in another order': { silent: [], log: (log) => [...others, ...log].reverse() },
  'cut in the middle': {
    silent: ['left-role', 'grant-removed'],
    log: (log) =>
      log.map((entry) =>
        values(entry, ({ fieldName, ...sides }) => ({
          fieldName,
          ...Object.fromEntries(Object.entries(sides).map(([side, text]) => [side, half(text)])),
        })),
      ),
  },
  'another language': {
    silent: ['left-group', 'scheme-left'],
    log: (log) =>
      log.map((entry) => ({
        ...values(entry, (value) => {
          const translate = (text: string) => (value.fieldName === 'Type' ? 'Art' : text);
          const { changedFrom, changedTo } = value;
          return {
            fieldName: 'Feld',
            ...(changedFrom === undefined ? {} : { changedFrom: translate(changedFrom) }),
            ...(changedTo === undefined ? {} : { changedTo: translate(changedTo) }),
          };
        }),
        ...{ summary: 'Etwas wurde geändert', category: 'Verwaltung' },
      })),
  },
  'a newer record that says the opposite': {
    silent: kinds,
    log: (log) => [
      ...log.map((entry) => ({
        ...values(entry, ({ fieldName, changedFrom, changedTo }) => ({
          fieldName,
          ...(changedTo === undefined ? {} : { changedFrom: changedTo }),
          ...(changedFrom === undefined ? {} : { changedTo: changedFrom }),
        })),
        ...{ id: entry.id + 500, created: later, summary: turned[entry.summary] ?? entry.summary },
      })),
      ...log,
    ],
  },
  'the records of which nobody knows who has to do with them': {
    silent: kinds,
    log: (log) => log.map(({ associatedItems: _, changedValues: __, ...entry }) => entry),
  },
};
