import { applicationCalls } from './applications';
import { auditCalls } from './audit';
import { groupCalls } from './groups';
import { heldToQuestion } from './held-to-question';
import { issueCalls } from './issues';
import { levelItemCalls } from './level-items';
import { permissionCalls } from './permissions';
import type { JiraReader } from './port';
import { projectCalls } from './projects';
import { roleCalls } from './roles';
import { schemeCalls } from './schemes';
import { securityLevelCalls } from './security-levels';
import type { Sender } from './sender';
import { serverInfoCalls } from './server-info';
import { userCalls } from './users';

/** What the app reads Jira through. */
export const openReader = (send: Sender): JiraReader => heldToQuestion(forgeJira(send));

/** The port's adapter on Forge: `asUser` but where a method takes its witness. */
export function forgeJira(send: Sender): JiraReader {
  return {
    ...permissionCalls(send),
    ...projectCalls(send),
    ...issueCalls(send),
    ...levelItemCalls(send),
    ...schemeCalls(send),
    ...roleCalls(send),
    ...userCalls(send),
    ...groupCalls(send),
    ...applicationCalls(send),
    ...securityLevelCalls(send),
    ...serverInfoCalls(send),
    ...auditCalls(send),
  };
}
