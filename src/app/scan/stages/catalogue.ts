import { done, stage } from '../stage';
import { cannotGoOn } from '../unread';

/** The permissions that the site has: one unknown key would make Jira refuse a whole check. */
export const catalogue = stage<'all'>({
  name: 'catalogue',
  says: () => 'Reading the permissions of this site',
  plan: async () => ['all'],
  work: async (_item, { jira }, learn) => {
    const answer = await jira.permissionCatalogue();
    if (!answer.ok) return cannotGoOn(answer.failure, 'list the permissions of this site');
    learn('permission', ...answer.value);
    return done;
  },
});
