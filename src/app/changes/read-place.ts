import type { JiraReader } from '../../jira';
import type { ChangeSpec } from '../../remedy';
import type { Outcome } from '../../contract';
import { bad, badCall, good } from '../problems';
import type { WritePlace, There } from '../journal/write-place';
import { callsOf } from './place-calls';

/** What is at a place now, or what to tell where Jira does not show it. `then` says what that means for what was asked. */
export async function readPlace(
  place: WritePlace,
  act: ChangeSpec,
  then: string,
  jira: JiraReader,
): Promise<Outcome<readonly There[]>> {
  const answer = await callsOf(place).read(place, jira);
  if (answer.ok) return good(answer.value);
  const called = placeCalled(act);
  return answer.failure.kind === 'not-found'
    ? bad('stale', `Jira does not show you the ${called}: it was deleted or is in the trash. ${then}`)
    : badCall(answer.failure, `show who is in the ${called}`);
}

function placeCalled({ kind, target }: ChangeSpec): string {
  if (kind === 'add-default-to-role') return `role ${target.roleName} for new spaces`;
  if ('roleName' in target) return `role ${target.roleName} in ${target.projectKey}`;
  if ('schemeName' in target) return `permission scheme ${target.schemeName}`;
  return 'levelName' in target ? `security level ${target.levelName}` : kind;
}
