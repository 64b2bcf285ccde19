import type { RoleOfProject } from '../../../diagnosis';
import type { SiteFacts } from '../../../diagnosis/facts';
import { packSchemes } from '../../facts/packed-schemes';
import { forReport } from '../scope';
import { siteFacts } from '../site-facts';
import { mostPassing, suspectSchemes } from '../suspect-schemes';
import { done, stage, type StepContext } from '../stage';
import { notRead } from '../unread';
import { learnActors, unreadRoles } from './roles';
import { learnSchemeId } from './schemes';
import { counted } from '../../../text/english';

/**
 * One list of all schemes with their grants: which schemes are of a team-managed project, what failing ones grant, and whether any could
 * grant a passing project something on some work items only. Only then the passing projects are asked for theirs.
 */
export const allSchemes = listOfSchemes('all-schemes');

/** Version 0.1.0 read it here: a check that it began may stand after the stage above. */
export const schemeList = listOfSchemes('scheme-list');

function listOfSchemes(name: 'all-schemes' | 'scheme-list') {
  return stage<'all'>({
    name,
    says: () => 'Reading the permission schemes of this site',
    plan: async ({ store }) => {
      const isListed = (await store.all('site-schemes')).length > 0;
      const isAsked = (await store.toDo('all-schemes')).length > 0;
      const { account, verdicts } = await siteFacts(store);
      return !isListed && !isAsked && account.active && verdicts.projects.size > 0 ? ['all'] : [];
    },
    work: async (_item, { jira }, learn) => {
      const answer = await jira.allSchemes();
      if (!answer.ok) {
        const row = { what: 'schemes', id: '', project: null, right: 'Administer Jira' } as const;
        return notRead(answer.failure, row, learn);
      }
      learn('site-schemes', packSchemes(answer.value));
      return done;
    },
  });
}

/** The schemes of passing projects: a team-managed project's own scheme is known from the list. */
export const passingSchemeIds = stage<string>({
  name: 'passing-scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')} that pass`,
  plan: async (step) => {
    const { store } = step;
    const facts = await siteFacts(store);
    const suspects = await suspectSchemes(step, facts);
    for (const { id, projectId } of suspects) {
      if (projectId !== null && !facts.schemeOf.has(projectId)) store.add('scheme-of', [projectId, id]);
    }
    if (suspects.every(({ projectId }) => projectId !== null)) return [];
    const wanted = passing(facts).filter((id) => facts.projects.get(id)?.kind === 'company-managed');
    store.add('conditions-not-asked', ...wanted.slice(mostPassing.projects));
    return wanted.slice(0, mostPassing.projects);
  },
  work: learnSchemeId(forReport),
});

/** Who is in the roles that such grants of passing projects name. */
export const passingRoles = stage<RoleOfProject>({
  name: 'passing-roles',
  says: (count) => `Reading who is in ${counted(count, 'role')}`,
  plan: async (step) => {
    await takeSuspects(step);
    const wanted = await unreadRoles(step);
    // all roles of a project or none: what is half read would say less than it seems to
    const beyond = new Set(wanted.slice(mostPassing.roles).map(({ projectId }) => projectId));
    step.store.add('conditions-not-asked', ...beyond);
    return wanted.filter(({ projectId }) => !beyond.has(projectId));
  },
  work: learnActors(forReport),
});

/** The list's grants are enough for a passing project: its scheme need not be read by itself. */
async function takeSuspects(step: StepContext): Promise<void> {
  const { store } = step;
  const facts = await siteFacts(store);
  const { schemeOf, schemes } = facts;
  const used = new Set(schemeOf.values());
  const wanted = (await suspectSchemes(step, facts)).filter(({ id }) => used.has(id) && !schemes.has(id));
  if (wanted.length > 0) store.add('listed-scheme', packSchemes(wanted));
}

/** Projects that Jira was asked about and whose scheme is not known: nothing is refused there. */
function passing({ account, verdicts, schemeOf, notRead: unread }: SiteFacts): readonly string[] {
  if (!account.active) return [];
  const asked = new Set(unread.flatMap(({ what, id }) => (what === 'permission-scheme' ? [id] : [])));
  return [...verdicts.projects.keys()].filter((id) => !schemeOf.has(id) && !asked.has(id));
}
