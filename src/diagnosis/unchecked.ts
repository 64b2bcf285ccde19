import { profileInProject, type Profile } from '../access';
import { isOnSite } from './catalogue';
import type { ProjectFacts, SiteFacts } from './facts';
import { accessOf, accountNotRead } from './explained';
import type { Unchecked } from './gap';
import { levelsIn } from './levels';

/** What is not known of a live project. Empty: everything that the task needs was asked and answered. */
export function uncheckedIn(profile: Profile, project: ProjectFacts, facts: SiteFacts): readonly Unchecked[] {
  const hidden = hiddenItems(project, facts);
  const conditions: readonly Unchecked[] = conditionsKnown(project, facts) ? [] : ['conditions'];
  // An app that is gone takes its permissions along: a list that asks for one cannot be checked whole.
  const isWhole = profileInProject(profile, project).every((permission) => isOnSite(permission, facts));
  return [...hidden, ...conditions, ...(isWhole ? [] : ['permissions' as const])];
}

/** Jira's check of a project says nothing of work items that a level or a restriction hides. */
function hiddenItems(project: ProjectFacts, facts: SiteFacts): readonly Unchecked[] {
  if (project.kind === 'team-managed') return ['restrictions'];
  const scheme = facts.securitySchemes.get(project.id);
  if (scheme === undefined) return ['security-scheme'];
  if (scheme === null) return [];
  const levels = levelsIn(project, facts);
  const isKnown = levels?.every(({ member }) => member !== 'not-read') ?? false;
  return isKnown ? [] : ['security-levels'];
}

/**
 * Whether a permission is held on some work items only is read from the project's scheme; where that was not read, the list of
 * all schemes has told that none in use could do it, unless there were too many projects to ask which scheme they have.
 */
function conditionsKnown(project: ProjectFacts, facts: SiteFacts): boolean {
  if (!facts.account.active) return true;
  if (accountNotRead(facts) || facts.conditionsNotAsked?.has(project.id) === true) return false;
  if (accessOf(project, facts) !== null) return true;
  const failed = facts.notRead.some(({ what, id }) => what === 'permission-scheme' && id === project.id);
  return facts.schemesListed && !failed;
}
