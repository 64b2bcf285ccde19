import { figure } from '../../text/english';
import type { Gained } from '../../remedy';
import type { Words } from './words';

/** How many lines a list of gains has before it says how many more there are. */
const mostLines = 12;

/** What is gained, by space, as lines: "In PAY: Add comments, Edit issues", "Everywhere: Share dashboards and filters". */
export function gainLines(gained: readonly Gained[], words: Words): readonly string[] {
  const places = new Map<string, string[]>();
  for (const one of gained) {
    const [place, name] =
      'application' in one
        ? ['Licences', words.application(one.application)]
        : [one.project === null ? 'Everywhere' : `In ${one.project}`, words.permission(one.permission)];
    const names = places.get(place);
    if (names === undefined) places.set(place, [name]);
    else names.push(name);
  }
  const lines = [...places].map(([place, names]) => `${place}: ${names.join(', ')}`);
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), `and in ${figure(rest)} more places`] : lines;
}
