import type { Change } from '../../remedy';
import { changeSteps } from '../steps/change-steps';
import { besidesMessage } from './besides';
import { plannedSays } from './changes';
import { gainLines } from './gains';
import { whatCalled } from './unresolved';
import { plain } from './markdown';
import { counted } from '../../text/english';
import type { Words } from './words';

/** How many gaps a message names. */
const mostNamed = 10;

/** A message in Markdown to whoever can make a change: what, why, how, where, and what it gives besides. */
export function handOffMessage(change: Change, words: Words): string {
  const { steps, link } = changeSteps(change, words);
  const reasons = [...change.closes, ...change.mayClose].map((gap) => `- ${whatCalled(gap, words)}`);
  const rest = reasons.length - mostNamed;
  const more = rest > 0 ? [`- and ${counted(rest, 'permission')} more`] : [];
  const gains = gainLines(change.alsoGives, words).map((line) => `- ${line}`);
  const address =
    link === null ? null : link.path.startsWith('/') ? `${words.baseUrl}${link.path}` : link.path;
  const parts = [
    [`**${plain(plannedSays(change, words))}**`],
    ...(reasons.length === 0
      ? []
      : [
          [
            `The backup of <${words.baseUrl}> runs as ${plain(words.account.displayName)} (account id ${plain(words.account.accountId)}), which Jira refuses:`,
          ],
          [...reasons.slice(0, mostNamed), ...more].map(plain),
        ]),
    ['Steps:'],
    steps.map((step, at) => `${at + 1}. ${plain(step)}`),
    ...(address === null ? [] : [[`Link: <${address}>`]]),
    [plain(besidesMessage(change, words))],
    ...(gains.length === 0 ? [] : [gains.map(plain)]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
