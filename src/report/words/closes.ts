import { gapId } from '../../diagnosis/gap-ref';
import type { Change, GapInPlan } from '../../remedy';
import { gapNamed, placeCalled, whatCalled } from './unresolved';
import { counted, named } from '../../text/english';
import { objectCalled } from './place';
import type { Words } from './words';

/** How many different permissions a sentence keeps apart. */
const mostPermissions = 2;

/** "Closes Browse spaces in PAY, OPS and FIN." Where it is not proved: "Should close …". */
export function closesSays(change: Change, words: Words): string {
  const { closes, mayClose } = change;
  if (closes.length > 0) return `Closes ${gapsSay(closes, words)}.`;
  if (change.kind === 'add-default-to-role')
    return 'Closes nothing today. It is for spaces that are created later.';
  if (mayClose.length === 0) return 'Closes nothing by itself. Everything else waits for it.';
  if (change.kind === 'share-object') {
    const { kind, id, name } = change.target;
    return `Should make ${objectCalled(kind, id, name)} visible. The next backup log shows whether it worked.`;
  }
  return `Should close ${gapsSay(mayClose, words)}. The next check shows whether it worked.`;
}

function gapsSay(closed: readonly GapInPlan[], words: Words): string {
  const [first] = closed;
  if (first !== undefined && closed.length === 1) return whatCalled(first, words);
  const gaps = [...new Map(closed.map((one) => [gapId(one), one])).values()];
  const names = [...new Set(gaps.map((one) => gapNamed(one, words)))];
  const places = [
    ...new Set(
      closed.map((one) => one.issue ?? (one.project === null ? 'the site' : placeCalled(one, one.project))),
    ),
  ];
  if (names.length > mostPermissions) return `${counted(gaps.length, 'gap')} in ${named(places)}`;
  const what = named(names);
  return names.length === 1 || names.length * places.length === closed.length
    ? `${what} in ${named(places)}`
    : `${counted(gaps.length, 'gap')} (${what}) in ${named(places)}`;
}
