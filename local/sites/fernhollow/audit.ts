import { saidOf } from '../../jira/audit/event';
import { account, leadOf } from './people';
import { projects, roles } from './projects';

/** Ten days before the backup of the demo's log failed, somebody tidied up a role of two spaces. */
const tidied = [
  { at: '2026-11-12T14:05:12.000+0000', key: 'API' },
  { at: '2026-11-12T14:03:41.000+0000', key: 'PAY' },
] as const;

/** Jira's audit log, newest first. */
export const audit = tidied.map(({ at, key }, index) => {
  const project = projects.find((one) => one.key === key);
  const role = roles.find(({ name }) => name === 'Viewers');
  if (project === undefined || role === undefined) throw new Error(`no space ${key} with the role Viewers`);
  return {
    id: 48_211 - index,
    ...saidOf({
      kind: 'role-changed',
      role: { id: String(role.id), name: role.name },
      project: { id: String(project.id), name: project.name },
      users: [[account.backup], []],
      groups: [[], []],
    }),
    authorAccountId: leadOf('platform'),
    created: at,
    eventSource: '',
  };
});
