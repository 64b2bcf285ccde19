import { rolesOfLevels, type RoleOfProject } from '../../../diagnosis';
import type { ProjectFacts, SiteFacts } from '../../../diagnosis/facts';
import { limits } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { counted } from '../../../text/english';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { forReport } from '../scope';
import { siteFacts } from '../site-facts';
import { done, stage } from '../stage';
import { nonsense, notRead } from '../unread';
import { learnActors, notAsked } from './roles';

/** Roles that one check reads for levels' sake. What is beyond is not read, and the space is partly checked. */
const mostRoles = 300;

interface SchemesPage extends ListPage {
  readonly schemeIds: readonly string[];
}

/** Which levels the security schemes of live spaces have. */
export const schemeLevels = stage<SchemesPage>({
  name: 'scheme-levels',
  says: () => 'Reading the security levels of spaces',
  plan: async ({ store }) => {
    const { securitySchemes } = await siteFacts(store);
    const ids = [...securitySchemes.values()].filter((id) => id !== null);
    const batches = inBatches([...new Set(ids)].sort(), limits.schemesPerLevelsQuestion);
    return batches.map((schemeIds) => ({ ...firstPage, schemeIds }));
  },
  work: async (page, step, learn) => {
    const { schemeIds } = page;
    const row = { what: 'security-scheme', id: schemeIds.join(', '), project: null } as const;
    const right = 'Administer Jira';
    const answer = await step.jira.securityLevelsOf(schemeIds, page.startAt);
    if (!answer.ok) return notRead(answer.failure, { ...row, right }, learn);
    learn('security-level', ...answer.value.items);
    const end = await afterPage(`scheme-levels ${schemeIds.join()}`, page, answer.value, step, learn);
    if (end.kind === 'more') return { ...done, more: end.pages.map((more) => ({ ...more, schemeIds })) };
    if (end.kind === 'not-whole') return notRead(nonsense, { ...row, right }, learn);
    learn('levels-of-scheme', ...schemeIds);
    return done;
  },
});

/** Who is in the roles that those levels name. */
export const levelRoles = stage<RoleOfProject>({
  name: 'level-roles',
  says: (count) => `Reading who is in ${counted(count, 'role')} that security levels name`,
  plan: async ({ store }) => {
    const facts = await siteFacts(store);
    const wanted = withLevels(facts).flatMap((project) =>
      rolesOfLevels(project, facts).map((roleId) => ({ projectId: project.id, roleId })),
    );
    return (await notAsked(wanted, store)).slice(0, mostRoles);
  },
  work: learnActors(forReport),
});

/** Live spaces whose security scheme's levels were read, by id. */
export function withLevels({
  projects,
  securitySchemes,
  securityLevels,
}: SiteFacts): readonly ProjectFacts[] {
  return [...projects.values()]
    .filter(({ id }) => securityLevels?.has(securitySchemes.get(id) ?? '') === true)
    .sort((a, b) => Number(a.id) - Number(b.id));
}
