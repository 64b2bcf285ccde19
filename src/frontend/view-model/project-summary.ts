import type { ProjectView } from '../../resolvers/contract';
import { counted } from './words';

export interface ProjectSummary {
  readonly appearance: 'success' | 'warning' | 'information';
  readonly sentence: string;
  /** What happens next. */
  readonly next: string;
}

/** The verdict of the project settings page: one sentence about one account in one space, and what to do. */
export function projectSummary({ project, account, profile, explanation }: ProjectView): ProjectSummary {
  const { gaps, conditional } = explanation;
  const task = profile === 'backup' ? 'back up' : 'back up and restore';
  const content = gaps.filter((gap) => gap.tier === 'content').length;
  if (content > 0)
    return {
      appearance: 'warning',
      sentence: `${account.displayName} cannot ${task} ${project.name} completely: ${counted(gaps.length, 'permission')} missing.`,
      next: 'Each one is explained below with what to change. Check again when you have changed it.',
    };
  if (gaps.length > 0)
    return {
      appearance: 'warning',
      sentence: `${account.displayName} holds what the work items of ${project.name} need, but not what its settings need: ${counted(gaps.length, 'permission')} missing.`,
      next: 'Each one is explained below with what to change. Check again when you have changed it.',
    };
  if (conditional.length > 0)
    return {
      appearance: 'information',
      sentence: `Nothing is refused to ${account.displayName} in ${project.name}, but ${counted(conditional.length, 'permission')} ${conditional.length === 1 ? 'holds' : 'hold'} for some work items only.`,
      next: 'Work items that it cannot see are left out without a word. See below.',
    };
  return {
    appearance: 'success',
    sentence: `Nothing is missing: ${account.displayName} can ${task} ${project.name}.`,
    // The page asks about the space; only a log names work items to ask about.
    next: 'There is nothing to do here. A work item that a security level or a restriction hides shows in a log only.',
  };
}
