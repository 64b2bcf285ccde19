import { getAppContext } from '@forge/api';

/** Where the admin page of this installation opens. */
export function pageAddress(baseUrl: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `${baseUrl}/jira/settings/apps/${appAri.appId}/${environmentAri.environmentId}`;
}
