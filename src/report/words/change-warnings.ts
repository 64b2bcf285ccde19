import { counted, named } from '../../text/english';
import type { Change } from '../../remedy';
import type { Words } from './words';

/** What an admin ought to know before a change is made; null: nothing out of the ordinary. */
export function warningOf(change: Change, words: Words): string | null {
  const ofKind = warningOfKind(change, words);
  if (change.fromLog !== true) return ofKind;
  return ofKind === null ? fromLogSays : `${fromLogSays} ${ofKind}`;
}

/** A log is a file that anybody may have written. */
const fromLogSays =
  'Only the log asks for this. The account does not need it for what you chose. It is applied only by itself.';

function warningOfKind(change: Change, words: Words): string | null {
  const name = words.account.displayName;
  switch (change.kind) {
    case 'grant-global':
      return change.target.permission === 'ADMINISTER'
        ? `${words.permission('ADMINISTER')} lets ${name} change everything on this site, people and permissions included. Give it only if site settings must be backed up. Guard the account as you guard your own.`
        : `${words.permission(change.target.permission)} holds on the whole site.`;
    case 'give-app-access':
      return `It takes a licence of ${words.application(change.target.application)}.`;
    case 'grant-in-scheme': {
      const { sharedBy, schemeName } = change.target;
      if (sharedBy === 0)
        return `Other spaces may use the permission scheme ${schemeName}. The grant holds in all of them.`;
      return sharedBy > 1
        ? `${counted(sharedBy, 'space')} use the permission scheme ${schemeName}. The grant holds in all of them.`
        : null;
    }
    case 'add-to-group': {
      const licences = change.alsoGives.flatMap((one) =>
        'application' in one ? [words.application(one.application)] : [],
      );
      const global = change.alsoGives.flatMap((one) =>
        'application' in one || one.project !== null ? [] : [words.permission(one.permission)],
      );
      const takes = licences.length === 0 ? [] : [`It takes a licence of ${named(licences)}.`];
      const gives = global.length === 0 ? [] : [`It also gives ${named(global)} on the whole site.`];
      return [...takes, ...gives].join(' ') || null;
    }
    case 'restore-project':
      return `Everyone who had access to ${change.target.projectKey} has it again.`;
    case 'add-to-role':
    case 'add-to-team-role':
    case 'add-to-security-level':
    case 'share-object':
    case 'ask-owner':
    case 'reactivate-account':
      return null;
  }
}
