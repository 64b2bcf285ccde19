import type { JiraReader } from '../../jira';
import type { ChangeSpec } from '../../remedy';
import type { Outcome } from '../../contract';
import { bad, badCall, good } from '../problems';
import type { Addition, WritePlace } from '../journal/write-place';

/** A change as writes: what is added where. */
export interface ResolvedWrites {
  readonly place: WritePlace;
  readonly additions: readonly Addition[];
}

/** What only others can make. */
export const notByApp = bad<never>(
  'not-in-plan',
  'This app cannot make this change: Jira lets only a site admin or an owner do it. Send the message that stands beside the change.',
);

/** What an act writes, with the ids that Jira knows now. */
export async function resolveWrites(
  act: ChangeSpec,
  accountId: string,
  jira: JiraReader,
): Promise<Outcome<ResolvedWrites>> {
  const account: Addition = { permission: null, holder: { type: 'user', value: accountId } };
  switch (act.kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { projectKey, roleId } = act.target;
      const projectId = await projectCalled(projectKey, jira);
      if (!projectId.ok) return projectId;
      return good({ place: { kind: 'role', projectId: projectId.value, roleId }, additions: [account] });
    }
    case 'grant-in-scheme': {
      const { schemeId, permissions, holder } = act.target;
      const to = { type: holder.type, value: holder.value };
      return good({
        place: { kind: 'scheme', schemeId },
        additions: permissions.map((permission) => ({ permission, holder: to })),
      });
    }
    case 'add-to-security-level': {
      const { levelId, levelName } = act.target;
      const schemeId = await schemeOfLevel(act.target, jira);
      if (!schemeId.ok) return schemeId;
      if (schemeId.value === null) {
        return bad(
          'stale',
          `Jira knows no security level ${levelName} any more. Check again for a new plan.`,
        );
      }
      return good({ place: { kind: 'level', schemeId: schemeId.value, levelId }, additions: [account] });
    }
    case 'add-default-to-role':
      return good({
        place: { kind: 'default-role', roleId: act.target.roleId },
        additions: [account],
      });
    case 'add-to-group':
    case 'give-app-access':
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
    case 'reactivate-account':
      return notByApp;
  }
}

/** The id of the space that has this key now: an earlier key of another space is not it. */
async function projectCalled(key: string, jira: JiraReader): Promise<Outcome<string>> {
  const answer = await jira.projectsByName({ keys: [key] }, 'viewer');
  if (!answer.ok) return badCall(answer.failure, `show the space ${key}`);
  const project = answer.value.items.find((one) => one.key === key && one.status === 'live');
  return project === undefined
    ? bad(
        'stale',
        `Jira does not show you any live space ${key} now. Check again for a new plan, or ask an admin of that space to make the change.`,
      )
    : good(project.id);
}

type LevelTarget = Extract<ChangeSpec, { kind: 'add-to-security-level' }>['target'];

async function schemeOfLevel(
  { securitySchemeId, levelId, levelName }: LevelTarget,
  jira: JiraReader,
): Promise<Outcome<string | null>> {
  if (securitySchemeId !== null) return good(securitySchemeId);
  const answer = await jira.schemeIdOfLevel(levelId);
  return answer.ok ? good(answer.value) : badCall(answer.failure, `show the security level ${levelName}`);
}
