import type { Site } from '../../../local/jira';
import type { ChangeSpec } from '../../../src/remedy';

export type Undo = () => unknown;

/** What a site administrator does, on the live state of a site: Jira has no way for an app. What comes back takes it back. */
export function byHand(site: Site, spec: ChangeSpec, accountId: string): Undo {
  switch (spec.kind) {
    case 'reactivate-account': {
      const user = site.users.find((one) => one.accountId === accountId)!;
      user.active = true;
      return () => void (user.active = false);
    }
    case 'give-app-access': {
      const { application } = spec.target;
      const groupId = `g-only-${application}`;
      const groupIds = site.applicationRoles.find(({ key }) => key === application)!.groupIds;
      site.groups.push({ groupId, name: `only ${application}`, members: [accountId] });
      groupIds.push(groupId);
      return () => {
        site.groups.pop();
        groupIds.pop();
      };
    }
    case 'add-to-group': {
      const { members } = site.groups.find(({ groupId }) => groupId === spec.target.groupId)!;
      members.push(accountId);
      return () => void members.pop();
    }
    default:
      // Outside the model: whatever becomes of it, nothing that was proved rests on it.
      return () => undefined;
  }
}
