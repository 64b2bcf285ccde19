import { profileInProject, type Profile } from '../../diagnosis';
import { counted, figure } from '../../text/english';
import { byCodeUnits } from '../../text/order';
import type { Cell } from '../cells';
import { isSameGroup, type GroupId } from '../group-id';
import type { MapColumn, MapGroup, MapQuery, MapRow, ReportMap } from '../map-view';
import { matches, pageOf, pageSize } from '../select-page';
import { beyondTaskName } from './space-cells';
import type { SchemeNamed, SpaceSchemes } from '../space-schemes';
import { cellReader } from '../stored-cells';
import { rowStates, type RowState } from '../view';
import type { IndexEntry } from '../index-entry';
import type { Words } from '../words/words';

/** Columns of the map unless all are asked for. */
const mostColumns = 8;
/** Rows of the open group beside more columns than that: with a dialog over them 25 would be more than UI Kit's page bears. */
const rowsOfAllColumns = 15;
/** Schemes that are offered to filter by. */
const mostSchemes = 100;

/** What the map is made of beside the query. */
export interface MapOf {
  readonly index: readonly IndexEntry[];
  readonly schemes: SpaceSchemes;
  readonly profile: Profile;
  /** By space, the changes of the plan that close any of its gaps. */
  readonly changes: ReadonlyMap<string, ReadonlySet<number>>;
  /** Spaces that a change touched after Jira was last asked about them. */
  readonly changed: ReadonlySet<string>;
  readonly words: Pick<Words, 'permission'>;
}

interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly entries: IndexEntry[];
}

const stateIn = ({ s }: IndexEntry): RowState => rowStates[s] ?? 'not-checked';

/** One screen of the map. */
export function selectMap(of: MapOf, query: MapQuery): ReportMap {
  const { index, schemes, changes } = of;
  const found = index.filter(matches(query, schemes));
  const columns = columnsOf(found, of);
  const shown = query.allColumns ? columns : columns.slice(0, mostColumns);
  const groups = groupsOf(found, schemes);
  const { shown: onPage, page, pages } = pageOf(groups, query.page);
  const open = onPage.find(({ id }) => isSameGroup(id, query.open)) ?? onPage[0] ?? null;
  return {
    columns: shown,
    columnsNotShown: columns.length - Math.min(columns.length, mostColumns),
    groups: onPage.map(({ id, name, entries }): MapGroup => ({
      ...{ id, name, spaces: entries.length },
      says: groupSays(id, entries, of),
      changes: [...new Set(entries.flatMap(({ k }) => [...(changes.get(k) ?? [])]))].sort((a, b) => a - b),
    })),
    ...{ page, pages, matching: found.length },
    open: open === null ? null : openGroup(open, query.rowsPage, shown, of),
    schemes: schemesIn(groupsOf(index, schemes)).slice(0, mostSchemes),
  };
}

function openGroup(
  { id, entries }: Group,
  wanted: number,
  columns: readonly MapColumn[],
  { profile, changed }: MapOf,
): NonNullable<ReportMap['open']> {
  const size = columns.length > mostColumns ? rowsOfAllColumns : pageSize;
  const { shown, ...where } = pageOf(entries, wanted, size);
  const cellIn = cellReader(profile);
  const rows = shown.map((entry): MapRow => ({
    key: entry.k,
    name: entry.n === '' ? null : entry.n,
    state: stateIn(entry),
    changed: changed.has(entry.k),
    cells: columns.map(({ permission }) => cellIn(entry.m ?? '', permission)),
  }));
  return { id, rows, ...where };
}

/** The permissions that the task needs in any of the spaces, the most missed first, and what lies beyond it, where anything does. */
function columnsOf(entries: readonly IndexEntry[], { profile, words }: MapOf): readonly MapColumn[] {
  const isUsed = (cell: Cell | null): boolean => cell !== null && cell !== 'not-needed';
  const cellIn = cellReader(profile);
  return [...profileInProject(profile, null), null]
    .map((permission) => ({ permission, cells: entries.map(({ m = '' }) => cellIn(m, permission)) }))
    .filter(({ cells }) => cells.some(isUsed))
    .map(({ permission, cells }) => ({
      permission,
      name: permission === null ? beyondTaskName : words.permission(permission),
      missing: cells.filter((cell) => cell === 'missing').length,
    }))
    .sort((one, other) => other.missing - one.missing);
}

const kindOrder: readonly GroupId['kind'][] = ['scheme', 'team-managed', 'complete', 'not-checked'];
const names = {
  'team-managed': 'Team-managed spaces',
  complete: 'Complete',
  'not-checked': 'Not checked',
} as const;
const schemeNotRead = 'Permission scheme not read';

function groupOf(entry: IndexEntry, schemes: SpaceSchemes): Omit<Group, 'entries'> {
  const state = stateIn(entry);
  const kind =
    state === 'not-checked' || state === 'complete' ? state : entry.t === 1 ? 'team-managed' : 'scheme';
  if (kind !== 'scheme') return { id: { kind }, name: names[kind] };
  const scheme = schemes.of(entry.k);
  return { id: { kind, id: scheme?.id ?? null }, name: scheme?.name ?? schemeNotRead };
}

/** Schemes with most gaps first, the one of whoever's scheme was not read last of them. */
function groupsOf(entries: readonly IndexEntry[], schemes: SpaceSchemes): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { id, name } = groupOf(entry, schemes);
    const key = JSON.stringify(id);
    const group = groups.get(key) ?? { id, name, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const order = ({ id, entries: own }: Group): readonly [number, number, number] => [
    kindOrder.indexOf(id.kind),
    id.kind === 'scheme' && id.id === null ? 1 : 0,
    -own.reduce((sum, { g }) => sum + g, 0),
  ];
  return [...groups.values()].sort((one, other) => {
    const [mine, theirs] = [order(one), order(other)];
    return (
      mine[0] - theirs[0] || mine[1] - theirs[1] || mine[2] - theirs[2] || byCodeUnits(one.name, other.name)
    );
  });
}

const schemesIn = (groups: readonly Group[]): readonly SchemeNamed[] =>
  groups.flatMap(({ id, name }) => (id.kind === 'scheme' && id.id !== null ? [{ id: id.id, name }] : []));

/** A group's figure: of a scheme among all live spaces of the report that have it, whatever is filtered. */
function groupSays(id: GroupId, entries: readonly IndexEntry[], of: MapOf): string {
  if (id.kind === 'complete') return `nothing is missing in ${counted(entries.length, 'space')}`;
  if (id.kind === 'not-checked') return `${counted(entries.length, 'space')} could not be checked`;
  const isOf = (entry: IndexEntry): boolean =>
    id.kind === 'scheme' ? entry.t !== 1 && (of.schemes.of(entry.k)?.id ?? null) === id.id : entry.t === 1;
  const live = of.index.filter((entry) => stateIn(entry) !== 'not-checked' && isOf(entry));
  const failing = live.filter(({ g }) => g > 0);
  const have = failing.length === 1 ? 'has gaps' : 'have gaps';
  const which =
    failing.length === live.length && live.length > 1
      ? `all ${counted(live.length, 'live space')}`
      : `${figure(failing.length)} of ${counted(live.length, 'live space')}`;
  const [most] = columnsOf(live, of);
  const missed =
    most === undefined || most.missing === 0
      ? ''
      : `, ${figure(most.missing)} ${most.missing === 1 ? 'misses' : 'miss'} ${most.name}`;
  return `${which} ${have}${missed}`;
}
