import { parseSite, type Site } from '../../../local/jira';
import { askStandIn, type Granted } from './ask-stand-in';

/** Four that random sites grant, and two that they grant to nobody. */
export const permissions = [
  ...['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS'],
  ...['DELETE_ISSUES', 'VIEW_VOTERS_AND_WATCHERS'],
];

/** A site, and what its stand-in Jira grants each account; the app's own holds everything by decree and is left out. */
export interface Trial {
  readonly site: Site;
  readonly granted: ReadonlyMap<string, Granted>;
  /** How many verdicts there are to agree with. */
  readonly questions: number;
}

export async function trialOf(json: unknown): Promise<Trial> {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  const { site } = reading;
  const accounts = site.users.filter(({ accountId }) => accountId !== site.appUser);
  const granted = await Promise.all(
    accounts.map(
      async ({ accountId }) => [accountId, await askStandIn(site, accountId, permissions)] as const,
    ),
  );
  const questions = accounts.length * permissions.length * (site.projects.length + site.issues.length);
  return { site, granted: new Map(granted), questions };
}
