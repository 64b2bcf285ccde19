import { accountObstacle, hasAnyApplication } from '../access';
import type { Diagnosis } from '../diagnosis/gap';
import type { ChangeSpec } from './change';
import type { PlanFacts } from './facts';
import { applyAllToModel } from './apply-to-model';
import { mostFrequent } from '../text/most-frequent';
import { byCodeUnits } from '../text/order';
import type { Need } from './need';

/** The application that makes work items of such projects readable, where the site has it. */
const applicationOfType: ReadonlyMap<string, string> = new Map(
  Object.entries({
    software: 'jira-software',
    service_desk: 'jira-servicedesk',
    product_discovery: 'jira-product-discovery',
    customer_service: 'jira-customer-service',
    business: 'jira-core',
  }),
);

/** What has to be done before anything else counts, outside the optimisation: an active account with an application. */
export function prerequisiteChanges(
  diagnosis: Pick<Diagnosis, 'projects'>,
  needs: readonly Need[],
  facts: PlanFacts,
): readonly ChangeSpec[] {
  const specs: ChangeSpec[] = facts.account.active ? [] : [{ kind: 'reactivate-account', target: {} }];
  const { account } = applyAllToModel(facts, specs);
  if (needs.length === 0 || hasAnyApplication(account)) return specs;
  const asked = applicationsAsked(diagnosis);
  const blocked = needs.some(
    (need) =>
      need.kind === 'permission' && accountObstacle(account, need.permission)?.kind === 'no-application',
  );
  if (asked.length === 0 && !blocked) return specs;
  const [most] = mostFrequent(
    asked.flatMap((key) => key ?? []).filter((key) => facts.applications.includes(key)),
  );
  const application = most?.[0] ?? usualApplication(needs, facts);
  return [...specs, { kind: 'give-app-access', target: { application } }];
}

/** Of each gap that an application would close, the one that Jira asks for; null: any. */
function applicationsAsked({ projects }: Pick<Diagnosis, 'projects'>): readonly (string | null)[] {
  return projects
    .filter(({ status }) => status === 'live')
    .flatMap(({ gaps }) =>
      gaps.flatMap(({ cause }) => (cause.kind === 'no-app-access' ? [cause.application] : [])),
    );
}

function usualApplication(needs: readonly Need[], { projects, applications }: PlanFacts): string {
  const types = needs.map(
    ({ projectId }) => applicationOfType.get(projects.get(projectId)?.typeKey ?? '') ?? '',
  );
  const [usual] = mostFrequent(types.filter((key) => applications.includes(key)));
  return usual?.[0] ?? [...applications].sort(byCodeUnits)[0] ?? 'jira-software';
}
