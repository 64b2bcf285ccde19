import type { Profile } from '../diagnosis';
import { causePosition } from '../diagnosis/cause-kinds';
import { cellsOf } from './cells';
import { leadingFirst, stateOf } from './order';
import { isClosed, isLeft, type CurrentProject } from './current-state';
import { writeCells } from './stored-cells';
import { rowStates } from './view';

/** One line of the stored index, at most 200 bytes as JSON for a project: enough to filter and sort without its rows. */
export interface IndexEntry {
  /** Project key. */
  readonly k: string;
  /** Name, cut so that the entry fits. */
  readonly n: string;
  /** Cause kinds, as positions in the list of kinds, distinct. */
  readonly c: readonly number[];
  /** First missing permission. Neither this nor `g` counts what is accepted or closed since. */
  readonly p: string;
  /** Records. */
  readonly r: number;
  /** Gaps. */
  readonly g: number;
  /** State, as its position in `rowStates`. */
  readonly s: number;
  /** Which stored value holds the project's rows. */
  readonly v: number;
  /** Its row of the map, see `writeCells`. Absent: an earlier release wrote the entry. */
  readonly m?: string;
  /** Set where it is team-managed. */
  readonly t?: 1;
}

/** Bytes of JSON that an entry may take. */
const mostBytes = 200;
/** Characters of a permission key that sorting looks at. Keys of apps can be very long. */
const keptOfPermission = 32;

const utf8 = new TextEncoder();
const bytes = (value: unknown): number => utf8.encode(JSON.stringify(value)).length;

/**
 * A project's line in the index of a report, at most 200 bytes of JSON: the name is cut until it fits. The key stays whole, for
 * the rows are found by it; Jira's keys have at most 10 characters, and up to 60 bytes of key always fit.
 */
export function indexEntry(project: CurrentProject, valueNumber: number, profile: Profile): IndexEntry {
  const gaps = leadingFirst(project.gaps.filter((gap) => !isClosed(gap)));
  const left = gaps.filter(isLeft);
  const entry: IndexEntry = {
    k: project.key,
    n: project.name ?? '',
    c: [...new Set(gaps.map(({ cause }) => causePosition(cause.kind)))],
    p: left[0]?.permission?.slice(0, keptOfPermission) ?? '',
    r: project.records,
    g: left.length,
    s: rowStates.indexOf(stateOf(project)),
    v: valueNumber,
    m: writeCells(cellsOf(project, profile)),
    ...(project.kind === 'team-managed' ? { t: 1 } : {}),
  };
  return cutToFit(entry);
}

/** The name is cut first, then the permission, which at most 60 bytes of key leave room for. */
const cutToFit = (entry: IndexEntry): IndexEntry => cut(cut(entry, 'n'), 'p');

/** Whole characters (code points) are cut, so that no half of a surrogate pair is left. */
function cut(entry: IndexEntry, field: 'n' | 'p'): IndexEntry {
  if (bytes(entry) <= mostBytes) return entry;
  const quotes = 2;
  let left = mostBytes - bytes({ ...entry, [field]: '' });
  let kept = '';
  for (const character of entry[field]) {
    left -= bytes(character) - quotes;
    if (left < 0) break;
    kept += character;
  }
  return { ...entry, [field]: kept };
}
