import type { SetAsideReason } from '../../log/finding';

interface Reason {
  readonly title: string;
  /** What it is and what to do. No permission helps with any of them. */
  readonly says: string;
}

/** Records that look like permission errors, or are none at all. */
const reasons = {
  credentials: {
    title: 'Not signed in',
    says: 'Jira did not accept the credentials of the backup tool. Renew its API token or connect it to Jira again; no permission helps.',
  },
  'app-scope': {
    title: 'Scope of the backup tool',
    says: 'The token of the backup tool lacks a scope for this call. Update or reconnect the tool so that it asks for the scope, or give it an API token that has it; no permission helps.',
  },
  'rate-limit': {
    title: 'Too many requests',
    says: 'Jira asked the backup tool to slow down. Run the backup again, at a quieter hour if it happens again; no permission helps.',
  },
  'plan-or-licence': {
    title: 'Plan or licence',
    says: 'The plan or the licence of the site does not include what the call asks for. Check the plan and the app access of the account; no permission helps.',
  },
  'ip-allowlist': {
    title: 'IP allow list',
    says: 'The address that the backup tool calls from is not on the allow list of the organisation. Ask an organisation admin to add it; no permission helps.',
  },
  'deleted-item': {
    title: 'Deleted item',
    says: 'The item did not exist any more when the backup tool asked for it. Nothing needs to be done; no permission brings it back.',
  },
  'workflow-rule': {
    title: 'Workflow rule',
    says: 'A rule or a property of the workflow forbids the change in the status of that work item. Change the workflow or move the work item first; no permission helps.',
  },
  'screen-or-field': {
    title: 'Screen or field',
    says: 'A field is not on the screen or not in the context of that work item. Add it there, or leave the field out of the restore; no permission helps.',
  },
  'invalid-data': {
    title: 'Invalid data',
    says: 'Jira refused the values that the backup tool sent. Correct them, or report them to the maker of the tool; no permission helps.',
  },
  unsupported: {
    title: 'Not supported',
    says: 'Jira does not offer this call, or not for this kind of space, board or setting. Ask the maker of the backup tool; no permission helps.',
  },
  'platform-error': {
    title: 'Fault of the platform',
    says: 'Jira or the network in front of it failed. Run the backup again, and ask Atlassian support if it happens again; no permission helps.',
  },
  'no-error': {
    title: 'No error',
    says: 'The record tells of a success. Nothing needs to be done.',
  },
} as const satisfies Record<SetAsideReason, Reason>;

/** Title and sentence of a reason; a reason of another version of this app is named as it is. */
export function setAsideWords(reason: string): Reason {
  return Object.hasOwn(reasons, reason)
    ? reasons[reason as SetAsideReason]
    : { title: reason, says: 'This version of the app does not know this reason.' };
}
