import { largePlan } from '../../local/bench/large-plan';
import { planChanges, takenBack, type ChangeSpec, type PlanFacts } from '../../src/remedy';

/** How often something is read of any space of a site: what grows faster than the site is too slow for a large one. */
function counting(facts: PlanFacts): { readonly facts: PlanFacts; readonly reads: () => number } {
  let reads = 0;
  const counted = [...facts.projects].map(([id, project]) => {
    const get: NonNullable<ProxyHandler<typeof project>['get']> = (target, property) => {
      reads += 1;
      return Reflect.get(target, property) as unknown;
    };
    return [id, new Proxy(project, { get })] as const;
  });
  return { facts: { ...facts, projects: new Map(counted) }, reads: () => reads };
}

/** A site with a scheme for every ten spaces; of every third space the scheme was not read, since it passed. */
function siteOf(projects: number): ReturnType<typeof largePlan> {
  const { facts, diagnosis } = largePlan({
    ...{ projects, schemes: projects / 10, groups: 2, gaps: projects * 2, seed: 1, shape: 'likely' },
  });
  const grants = [...facts.schemes.values()].flatMap((scheme) => scheme.grants);
  const holds = [...new Set(grants.map(({ permission }) => permission))];
  const passes = (_any: unknown, at: number): boolean => at % 3 === 0;
  const spaces = [...facts.projects].map(
    ([id, project], at) => [id, passes(id, at) ? { ...project, schemeId: null, holds } : project] as const,
  );
  return {
    facts: { ...facts, projects: new Map(spaces) },
    diagnosis: { ...diagnosis, projects: diagnosis.projects.filter((one, at) => !passes(one, at)) },
  };
}

const sizes = { small: 120, large: 480 };

test('a plan for four times as many spaces and schemes reads what it knows of a space no more often', () => {
  const readsASpace = (projects: number): number => {
    const { facts, diagnosis } = siteOf(projects);
    const { facts: counted, reads } = counting(facts);
    const { changes } = planChanges({
      ...{ facts: counted, diagnosis, profile: 'backup', objective: 'least-access', cover: 'site-settings' },
      timeLeft: () => 0,
    });
    expect(changes.length).toBeGreaterThanOrEqual(projects / 10);
    return reads() / projects;
  };
  expect(readsASpace(sizes.large)).toBeLessThan(readsASpace(sizes.small) * 1.05);
});

test('what was undone is taken from what is known of a site in one go', () => {
  const readsASpace = (projects: number): number => {
    const { facts: counted, reads } = counting(siteOf(projects).facts);
    const specs = [...counted.projects.values()].map(({ key: projectKey, typeKey }): ChangeSpec => ({
      kind: 'add-to-role',
      target: { projectKey, roleId: '10000', roleName: 'Role 0', typeKey },
    }));
    expect(takenBack(counted, specs).projects.size).toBe(projects);
    return reads() / projects;
  };
  expect(readsASpace(sizes.large)).toBe(readsASpace(sizes.small));
});
