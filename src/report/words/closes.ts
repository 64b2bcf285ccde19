import type { Change, Closed } from '../../remedy';
import { counted, named } from './phrases';
import { whatCalled } from './leaves';
import type { Words } from './words';

/** How many different permissions a sentence keeps apart. */
const mostPermissions = 2;

/** "Closes Browse spaces in PAY, OPS and FIN." Where it is not proved: "Meant to close …". */
export function closesSays({ closes, mayClose }: Pick<Change, 'closes' | 'mayClose'>, words: Words): string {
  if (closes.length > 0) return `Closes ${gapsSay(closes, words)}.`;
  if (mayClose.length > 0) return `Meant to close ${gapsSay(mayClose, words)}; Jira’s next answer tells.`;
  return 'Closes nothing by itself; what comes after it counts only with it.';
}

function gapsSay(gaps: readonly Closed[], words: Words): string {
  const [first] = gaps;
  if (first !== undefined && gaps.length === 1) return whatCalled(first, words);
  const permissions = [...new Set(gaps.map(({ permission }) => permission))];
  const places = [...new Set(gaps.map(({ project, issue }) => issue ?? project ?? 'the site'))];
  if (permissions.length > mostPermissions) return `${counted(gaps.length, 'gap')} in ${named(places)}`;
  const what = named(permissions.map((key) => (key === null ? 'what is wanted' : words.permission(key))));
  return permissions.length === 1 || permissions.length * places.length === gaps.length
    ? `${what} in ${named(places)}`
    : `${counted(gaps.length, 'gap')} (${what}) in ${named(places)}`;
}
