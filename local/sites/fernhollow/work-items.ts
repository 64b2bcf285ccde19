import type { Random } from '../random';
import { account, everyTeam, members } from './people';
import { projects, roles } from './projects';
import { companyManaged, teamManaged } from './spaces';

/** The first number of a work item's id; ids go up in the order of the spaces. */
const first = 100_001;

/**
 * The work items of every space. A space with a security scheme has a few of each level, the two spaces Growth experiments
 * and Hiring a few that only their administrators may see, and the intake spaces some that the backup account reported.
 */
export function workItems(random: Random) {
  const people = members(...everyTeam);
  const sizes = new Map([...companyManaged, ...teamManaged].map(({ key, issues }) => [key, issues]));
  const levels: Readonly<Record<number, readonly number[]>> = { 300: [301, 302], 310: [311, 312] };
  let id = first;
  return projects.flatMap((project) =>
    Array.from({ length: sizes.get(project.key) ?? 0 }, (_, i) => {
      const number = i + 1;
      const ownLevels = levels[project.securitySchemeId ?? 0] ?? [];
      const secret = ownLevels.length > 0 && number % 9 === 4;
      const restricted = ['GRW', 'HIR'].includes(project.key) && number % 3 === 0;
      const intake = ['IDEA', 'SAFE'].includes(project.key);
      const administrator = roles.find((role) => 'projectId' in role && role.projectId === project.id);
      return {
        id: id++,
        key: `${project.key}-${String(number)}`,
        projectId: project.id,
        reporter: intake && number % 10 === 1 ? account.backup : random.pick(people),
        assignee: random.chance(0.4) ? random.pick(people) : null,
        securityLevelId: secret ? (ownLevels[Math.floor(number / 9) % ownLevels.length] ?? null) : null,
        restrictedToRoles: restricted && administrator ? [administrator.id] : [],
      };
    }),
  );
}
