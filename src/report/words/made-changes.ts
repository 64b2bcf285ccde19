import type { ChangeSpec } from '../../remedy';
import type { MadeState } from '../change-view';
import { stoppedSays, type Stopped } from './stopped';
import { whyRefused } from './refused-writes';
import { counted, named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from './words';

/** One write of a change, as its record keeps it. `permission` is null for a member of a role or level. */
export interface MadeWrite {
  readonly permission: string | null;
  readonly state:
    'planned' | 'made' | 'was-there' | 'refused' | 'failed' | 'not-tried' | 'taken-back' | 'gone';
  /** Jira's status where it refused or failed; 0: no answer; null: it was not sent, or cut off. */
  readonly status: number | null;
  /** Jira did not say yes to it, and it was there afterwards. */
  readonly unsure?: true;
}

export interface MadeFacts {
  readonly spec: ChangeSpec;
  readonly state: MadeState;
  readonly writes: readonly MadeWrite[];
  /** Why the app itself stopped; absent: it did not. */
  readonly stopped?: Stopped;
}

/** What became of a change, in one sentence or two. */
export function madeSays(facts: MadeFacts, words: Words): string {
  return sentences[facts.state](facts, words);
}

const sentences: Readonly<Record<MadeState, (facts: MadeFacts, words: Words) => string>> = {
  making: () =>
    'It was begun, and its result is not known yet. Look again in half a minute: this app then reads the result in Jira, if you may see it there.',
  made: (facts, words) => {
    const left = notTakenBack(facts, words);
    return left === null
      ? `${isNow(facts, words, 'is now')}.${withSpace(unsureSays(facts, words))}`
      : `It could not be undone. ${left}`;
  },
  'was-there': (facts, words) =>
    `It was so already: ${isNow(facts, words, 'is')}. Nothing was written, so there is nothing to undo.`,
  'part-made': partMade,
  refused: (facts, words) => `${whyNot(facts, words)} Nothing was changed.`,
  failed: (facts, words) => `${whyNot(facts, words)} Nothing was changed.`,
  undone: ({ spec, writes }, words) => {
    const others = writes.filter(({ state }) => state === 'gone').length;
    const elsewhere =
      others === 0 ? '' : ` ${counted(others, 'grant')} of it had been removed or changed by somebody else.`;
    const keeps = spec.kind === 'add-default-to-role' ? ' Spaces that were created in between keep it.' : '';
    return `Undone: what this app added ${placeOf(spec, words)} is not there any more.${elsewhere}${keeps}`;
  },
  'undone-elsewhere': ({ spec }, words) =>
    `Somebody else removed or changed it since: nothing that this app added ${placeOf(spec, words)} was left to undo.`,
};

/** What somebody else may have made at that moment, because Jira did not say yes and it is there; null: nothing of it. */
export function unsureSays(
  { spec, writes }: Pick<MadeFacts, 'spec' | 'writes'>,
  words: Words,
): string | null {
  const unsure = writes.filter(({ state, unsure: is }) => state === 'made' && is === true);
  if (unsure.length === 0) return null;
  const what =
    spec.kind === 'grant-in-scheme'
      ? `the ${unsure.length === 1 ? 'grant' : 'grants'} of ${permissions(unsure, words)}`
      : `that ${words.account.displayName} is ${placeOf(spec, words)}`;
  return `Jira did not confirm ${what}, but it is there now and was not before. Somebody else may have done it at that moment. An undo takes it away all the same.`;
}

function partMade(facts: MadeFacts, words: Words): string {
  const { writes } = facts;
  const of = (...states: readonly MadeWrite['state'][]): readonly MadeWrite[] =>
    writes.filter(({ state }) => states.includes(state));
  const takenBack = of('taken-back', 'gone').length;
  const stands = of('made', 'was-there');
  if (takenBack > 0) {
    const left =
      notTakenBack(facts, words) ?? (facts.stopped === undefined ? '' : stoppedSays(facts.stopped, words));
    return `${takenBack} of ${writes.length} ${takenBack === 1 ? 'was' : 'were'} undone; ${permissions(of('made'), words)} ${of('made').length === 1 ? 'is' : 'are'} granted still. ${left}`.trim();
  }
  const open = of('refused', 'failed', 'not-tried', 'planned');
  return `${stands.length} of ${writes.length} ${stands.length === 1 ? 'is' : 'are'} granted: ${permissions(stands, words)}. Not granted: ${permissions(open, words)}. ${whyNot(facts, words)} What was made can be undone.`;
}

/** Why the first write that was not made was not. */
function whyNot({ spec, writes, stopped: by }: MadeFacts, words: Words): string {
  const stopped = writes.find(({ state }) => state === 'refused' || state === 'failed');
  if (stopped === undefined) return stoppedSays(by ?? { kind: 'time-up' }, words);
  return whyRefused(spec, stopped.status, words);
}

/** Why something that was made could not be taken back; null where nobody tried. */
function notTakenBack({ spec, writes }: MadeFacts, words: Words): string | null {
  const stopped = writes.find(({ state, status }) => state === 'made' && status !== null);
  return stopped === undefined ? null : whyRefused(spec, stopped.status, words);
}

function isNow({ spec, writes }: MadeFacts, words: Words, is: string): string {
  if (spec.kind !== 'grant-in-scheme') return `${words.account.displayName} ${is} ${placeOf(spec, words)}`;
  const { holder } = spec.target;
  const to =
    holder.type === 'group' ? `the group ${apart(holder.name ?? holder.value)}` : words.account.displayName;
  return `${permissions(writes, words)} ${writes.length === 1 ? 'is' : 'are'} granted to ${to} ${placeOf(spec, words)}`;
}

function placeOf(spec: ChangeSpec, words: Words): string {
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role':
      return `in the role ${apart(spec.target.roleName)} in ${spec.target.projectKey}`;
    case 'add-default-to-role':
      return `in the role ${apart(spec.target.roleName)} of new company-managed spaces`;
    case 'grant-in-scheme':
      return `in the permission scheme ${apart(spec.target.schemeName)}`;
    case 'add-to-security-level':
      return `in the security level ${apart(spec.target.levelName)}`;
    default:
      return `for ${words.account.displayName}`;
  }
}

function permissions(writes: readonly MadeWrite[], words: Words): string {
  return named(writes.map(({ permission }) => words.permission(permission ?? '')));
}

function withSpace(sentence: string | null): string {
  return sentence === null ? '' : ` ${sentence}`;
}
