import type { ChangeSpec } from '../../remedy';
import type { Words } from './words';
import { apart } from '../../text/isolated';

/** Why Jira did not make a change, from its status alone, and what to do. Its own text may name persons, so it is not kept. */
export function whyRefused(spec: ChangeSpec, status: number | null, words: Words): string {
  if (status === null) return 'It was cut off before it was written. Try again.';
  if (status === 0) return 'Jira did not answer. Try again in a minute.';
  if (status === 429)
    return 'Jira takes no more requests from this app for now (429). Try again in a minute.';
  if (status >= 500) return `Jira failed (${status}). Try again in a minute.`;
  if (status >= 400) return `Jira refused it (${status}): ${reason(spec, status, words)}`;
  return `Jira gave an answer that this app does not understand (${status}). Try again in a minute.`;
}

const onFreePlan = 'on the Free plan nobody can be added to a role or removed from one.';

function reason(spec: ChangeSpec, status: number, words: Words): string {
  const who = words.account.displayName;
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { roleName, projectKey } = spec.target;
      if (status === 400) return onFreePlan;
      if (status === 404) {
        return `the role ${apart(roleName)} of ${projectKey} or the account of ${who} is gone, or the account is deactivated. Check again.`;
      }
      return `it needs the permission Administer spaces in ${projectKey}. Ask an admin of ${projectKey}, or a Jira admin.`;
    }
    case 'add-default-to-role':
      if (status === 400) return onFreePlan;
      return status === 404
        ? `the role ${apart(spec.target.roleName)} or the account of ${who} is gone, or the account is deactivated. Check again.`
        : 'it needs the global permission Administer Jira.';
    case 'grant-in-scheme': {
      const { schemeName } = spec.target;
      if (status === 400) {
        return `the permission scheme ${apart(schemeName)} has as many holders of this permission as Jira allows, or one of both is gone. Check again.`;
      }
      if (status === 404) return `the permission scheme ${apart(schemeName)} is gone. Check again.`;
      return 'it needs the global permission Administer Jira, and on the Free plan schemes cannot be changed.';
    }
    case 'add-to-security-level': {
      const { levelName } = spec.target;
      if (status === 400 || status === 404) {
        return `the security level ${apart(levelName)} or the account of ${who} is gone. Check again.`;
      }
      return 'it needs the global permission Administer Jira, and on the Free plan security levels cannot be changed.';
    }
    default:
      return 'this app cannot make it.';
  }
}
