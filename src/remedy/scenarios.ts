import { hasAnyApplication, type Account } from '../access';
import type { Candidate } from './candidate';
import { Effects } from './effect';
import { stepsOf, type Instance, type Step } from './instance';
import type { Need } from './need';
import { pairsOf } from './prerequisites';
import type { Site } from './site';

/** Stands for whichever application a group brings. */
const someApplication = '';

/**
 * The instances among whose answers the best plan is. Grants only add, so what steps give together is what they give one by one,
 * with one exception: permissions other than Browse spaces count only once the account has an application. For an account
 * without one there are two: no step brings an application, or at least one does.
 */
export function scenariosOf(
  account: Account,
  needs: readonly Need[],
  steps: readonly Step[],
  site: Site,
): readonly Instance[] {
  const bringsApplication = ({ candidate }: Step) =>
    candidate.kind === 'group' && candidate.group.applications.length > 0;
  if (hasAnyApplication(account) || !steps.some(bringsApplication)) return [{ needs: needs.length, steps }];
  const without = { needs: needs.length, steps: steps.filter((step) => !bringsApplication(step)) };
  const all = [without, withApplication(account, needs, steps, bringsApplication, site)];
  return all.filter(isAnswerable);
}

function withApplication(
  account: Account,
  needs: readonly Need[],
  steps: readonly Step[],
  bringsApplication: (step: Step) => boolean,
  site: Site,
): Instance {
  const before = site.heldBy(account);
  const able = { ...account, applications: [someApplication] };
  const held = site.heldBy(able);
  const candidates = steps.map(({ candidate }) => candidate);
  const effects = new Effects(site, able, held, needs);
  const moved = stepsOf(needs, candidates, (candidate: Candidate) => effects.of(candidate), site);
  const wanted = pairsOf(needs, site);
  const opened = [...held].filter(
    (pair) => !before.has(pair) && !wanted.has(pair) && pair !== site.application(someApplication),
  );
  return {
    // One need more: the application itself.
    needs: needs.length + 1,
    steps: moved.map((step, at) => {
      const own = steps[at] ?? step;
      if (!bringsApplication(step)) return step;
      return {
        ...step,
        closes: [...new Set([...step.closes, ...own.closes, needs.length])],
        alsoGives: [...new Set([...step.alsoGives, ...opened])],
      };
    }),
  };
}

function isAnswerable({ needs, steps }: Instance): boolean {
  return new Set(steps.flatMap(({ closes }) => closes)).size === needs;
}
