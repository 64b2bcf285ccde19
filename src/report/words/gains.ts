import { grouped } from '../../text/grouped';
import { figure } from '../../text/english';
import type { Gained } from '../../remedy';
import type { Words } from './words';

/** How many lines a list of gains has before it says how many more there are. */
const mostLines = 12;

/** What is gained, by space, as lines: "In PAY: Add comments, Edit issues", "Everywhere: Share dashboards and filters". */
export function gainLines(gained: readonly Gained[], words: Words): readonly string[] {
  const nameOf = (one: Gained): string =>
    'application' in one ? words.application(one.application) : words.permission(one.permission);
  const lines = [...grouped(gained, placeOf)].map(
    ([place, its]) => `${place}: ${its.map(nameOf).join(', ')}`,
  );
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), `and in ${figure(rest)} more places`] : lines;
}

function placeOf(one: Gained): string {
  if ('application' in one) return 'Licences';
  return one.project === null ? 'Everywhere' : `In ${one.project}`;
}
