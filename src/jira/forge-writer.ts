import { grantWrites } from './grant-writes';
import { levelWrites } from './level-writes';
import { roleWrites } from './role-writes';
import type { Sender } from './sender';
import type { JiraWriter } from './writer-port';

/** The writing port's adapter on Forge: `asUser` alone, so that Jira's own rights decide and its audit log names the person. */
export function forgeWriter(send: Sender): JiraWriter {
  return { ...roleWrites(send), ...grantWrites(send), ...levelWrites(send) };
}
