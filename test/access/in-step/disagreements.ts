import type { Site } from '../../../local/jira';
import type * as Access from '../../../src/access';
import { inProject, onIssue, type Granted } from './ask-stand-in';
import { permissions, type Trial } from './trial';
import { accountOf, projectOf, workItemOf } from './site-model';

/** The part of `src/access` that decides; a mutant is one too. */
export type Model = Pick<typeof Access, 'decideInProject' | 'decideOnIssue'>;

/**
 * Where the model and the verdicts differ, one sentence each. Everything of the site is read, so that the model has to decide.
 * In a project a permission that is held conditionally is granted; on a work item it is or is not.
 */
export function disagreements(model: Model, { site, granted }: Trial): readonly string[] {
  return [...granted].flatMap(([accountId, its]) => ofAccount(model, site, accountId, its));
}

function ofAccount(
  { decideInProject, decideOnIssue }: Model,
  site: Site,
  accountId: string,
  granted: Granted,
): readonly string[] {
  const user = site.users.find((one) => one.accountId === accountId);
  if (user === undefined) throw new Error(`${accountId} is not on the site`);
  const account = accountOf(site, user);
  const found: string[] = [];
  const compare = (where: string, yes: boolean, decision: Access.Decision, question: string) => {
    if (granted.has(question) === yes && decision.kind !== 'undecided') return;
    const verdict = granted.has(question) ? 'grants' : 'refuses';
    found.push(
      `${accountId}, ${question} (${where}): Jira ${verdict} it, the model says ${JSON.stringify(decision)}`,
    );
  };
  for (const project of site.projects.filter(({ status }) => status !== 'deleted')) {
    const access = projectOf(site, project);
    for (const permission of permissions) {
      const decision = decideInProject(account, permission, access);
      const yes = decision.kind === 'held' || decision.kind === 'held-conditionally';
      compare(project.key, yes, decision, inProject(project.id, permission));
      for (const issue of site.issues.filter(({ projectId }) => projectId === project.id)) {
        const onItem = decideOnIssue(account, permission, access, workItemOf(site, issue));
        compare(issue.key, onItem.kind === 'held', onItem, onIssue(issue.id, permission));
      }
    }
  }
  return found;
}
