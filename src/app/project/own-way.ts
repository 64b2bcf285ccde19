import { sectionOf, type Plan } from '../../remedy';

/**
 * What the admin of a space can make without anybody else, where the site's plan has nothing in that space that they can make: of the
 * plan of the space alone what they can make themselves. null: the site's plan has something for them, or there is no such way.
 */
export function ownWay(ofSite: Plan, ofSpace: () => Plan): Plan | null {
  if (ofSite.changes.length === 0 || ofSite.changes.some(({ byApp }) => byApp)) return null;
  const plan = ofSpace();
  // what everything waits for is not theirs to do
  if (plan.changes.some((change) => sectionOf(change) === 'first')) return null;
  const changes = plan.changes.filter(({ byApp }) => byApp);
  if (changes.length === 0) return null;
  return { ...plan, changes, cost: { ...plan.cost, changes: changes.length, handOffs: 0 } };
}
