import type { MapGroup, MapRow } from '../../report/map-view';
import { isolated } from '../../text/isolated';
import { changesNamed } from './plan-words';

/** A space by name and key; a key alone where nobody finds it. Both stand by themselves, whatever their script. */
export const spaceTitle = ({ name, key }: Pick<MapRow, 'name' | 'key'>): string =>
  name === null ? isolated(key) : `${isolated(name)} (${isolated(key)})`;

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
