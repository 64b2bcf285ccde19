import { numberOf, roleOfNewTeamSpaces, type Change } from '../../remedy';
import { joinRole, stepsOfWay } from '../steps/reach';
import { addressOf, changeSteps } from '../changes/change-steps';
import { besidesMessage } from '../changes/besides';
import { plannedSays } from '../changes/changes';
import { gainLines } from '../words/gains';
import { whatCalled } from '../words/unresolved';
import { plain } from '../words/markdown';
import { counted } from '../../text/english';
import type { Words } from '../words/words';

/** How many gaps a message names for each change. */
const mostNamed = 10;
/** How many changes a message has: nobody makes more by hand from one message, and many messages are in one answer. */
const mostChanges = 25;

/** A message in Markdown to whoever can make some changes: for whom, and of each what, why, how, where, and what it also gives. */
export function handOffMessage(changes: readonly Change[], words: Words): string {
  const { account, baseUrl } = words;
  const what = changes.length === 1 ? 'this change' : `these ${counted(changes.length, 'change')}`;
  const intro = `Please make ${what} for the backup of <${baseUrl}>. It runs as ${plain(account.displayName)} (account ID ${plain(account.accountId)}).`;
  const parts = changes.slice(0, mostChanges).flatMap((change) => partsOf(change, words));
  const rest = changes.length - mostChanges;
  const more = rest > 0 ? [`And ${counted(rest, 'more change')}: see the plan itself.`] : [];
  return `${[intro, ...parts, ...more].join('\n\n')}\n`;
}

function partsOf(change: Change, words: Words): readonly string[] {
  const { steps, link } = changeSteps(change, words);
  const reasons = [...change.closes, ...change.mayClose].map((gap) => `- ${whatCalled(gap, words)}`);
  const rest = reasons.length - mostNamed;
  const more = rest > 0 ? [`- and ${counted(rest, 'permission')} more`] : [];
  const gains = gainLines(change.alsoGives, words).map((line) => `- ${line}`);
  const address = addressOf(link, words);
  const parts = [
    [`**Change ${numberOf(change)}: ${plain(plannedSays(change, words))}**`],
    ...(reasons.length === 0
      ? []
      : [['Jira refuses today:'], [...reasons.slice(0, mostNamed), ...more].map(plain)]),
    ['Steps:'],
    numbered(steps),
    ...(address === null ? [] : [[`Link: <${address}>`]]),
    [plain(besidesMessage(change, words))],
    ...(gains.length === 0 ? [] : [gains.map(plain)]),
  ];
  return parts.map((lines) => lines.join('\n'));
}

const numbered = (steps: readonly string[]): readonly string[] =>
  steps.map((step, at) => `${at + 1}. ${plain(step)}`);

/** A message in Markdown to whoever creates team-managed spaces, where Jira has no default roles; null: the plan has no such role. */
export function forCreators(changes: readonly Change[], words: Words): string | null {
  const roleName = roleOfNewTeamSpaces(changes);
  if (roleName === null) return null;
  const { account, baseUrl } = words;
  const newSpace = { key: 'the new space', kind: 'team-managed', typeKey: 'software' } as const;
  const { steps } = stepsOfWay(joinRole([roleName], newSpace, words));
  return `${[
    `When you create a team-managed space in <${baseUrl}>, please add ${plain(account.displayName)} (account ID ${plain(account.accountId)}). Without it the space is missing from the backup.`,
    numbered(steps).join('\n'),
  ].join('\n\n')}\n`;
}
