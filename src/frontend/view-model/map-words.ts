import type { MapGroup, MapRow } from '../../report/map-view';
import { isolated } from '../../text/isolated';
import { shortened } from '../../text/shortened';
import { changesNamed } from './plan-words';

/** A space by name and key; a key alone where nobody finds it. Both stand by themselves, whatever their script. */
export const spaceTitle = ({ name, key }: Pick<MapRow, 'name' | 'key'>): string =>
  name === null ? isolated(key) : `${isolated(name)} (${isolated(key)})`;

/** The letters of a name that two lines of a table's narrowest column hold beside the key. */
const longestInRow = 26;

/** A name at the head of a column, where no line is broken. */
export const nameInHead = (name: string): string => shortened(name, longestInRow);

/** The same in a row: a name that is long does not push the key out of sight, which alone tells spaces of one name apart. */
export const spaceInRow = ({ name, key }: Pick<MapRow, 'name' | 'key'>): string =>
  spaceTitle({ key, name: name === null ? null : shortened(name, longestInRow) });

/** Changes of the plan that a group names one by one. */
const mostNamed = 3;

/** "· 11 of 14 live spaces have gaps, 3 miss Browse spaces · change 7" */
export function groupFigure({ says, changes }: Pick<MapGroup, 'says' | 'changes'>): string {
  const which =
    changes.length === 0
      ? ''
      : changes.length > mostNamed
        ? ` · ${String(changes.length)} changes`
        : ` · ${changesNamed(changes.map((number) => ({ number })))}`;
  return `${says}${which}`;
}
