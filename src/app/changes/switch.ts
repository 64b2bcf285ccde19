import type { JiraReader } from '../../jira';
import { readChangeSwitch, writeChangeSwitch, type SwitchSet } from '../../store';
import type { Outcome } from '../../contract';
import { peopleNamed, type People } from '../facts/people';
import type { ChangeSwitch } from '../../contract/changes';
import { bad, good } from '../problems';

/** *Allow this app to make changes*, as the site's admins set it: off until one of them switches it on. */
export async function switchNow(people: People): Promise<ChangeSwitch> {
  const set = await readChangeSwitch();
  if (set === null) return { on: false, set: null };
  return shown(set, people);
}

const shown = ({ on, by: accountId, at }: SwitchSet, people: People): ChangeSwitch => ({
  on,
  set: { by: { accountId, displayName: people.nameOf(accountId) }, at },
});

/** Sets it, as `by`. */
export async function setSwitch(
  on: boolean,
  by: string,
  now: number,
  jira: JiraReader,
): Promise<ChangeSwitch> {
  const set = { on, by, at: new Date(now).toISOString() };
  await writeChangeSwitch(set);
  return shown(set, await peopleNamed([by], jira));
}

/** Refuses while the switch is off. Read at every write and never kept. */
export async function ifSwitchedOn(): Promise<Outcome<null>> {
  const set = await readChangeSwitch();
  return set?.on === true
    ? good(null)
    : bad(
        'switched-off',
        'This app may not change permissions on this site. A Jira admin can switch it on: Jira settings → Apps → Permission Gaps → Settings → Allow this app to make changes.',
      );
}
