import type { SiteAuditRecord, SiteHolder } from '../site/site-file';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody changed, as Jira's audit log knows it. Lists are whole: who was there before, and who is there now. */
export type AuditEvent =
  | {
      readonly kind: 'role-changed';
      readonly role: Named;
      readonly project: Named;
      readonly users: readonly [before: readonly string[], after: readonly string[]];
      /** By name. */
      readonly groups: readonly [before: readonly string[], after: readonly string[]];
    }
  | {
      readonly kind: 'group-joined' | 'group-left';
      readonly group: string;
      readonly accountId: string;
    }
  | {
      readonly kind: 'grant-added' | 'grant-removed';
      readonly scheme: Named;
      /** The permission by its name on the site's screens. */
      readonly permission: string;
      readonly holder: { readonly type: SiteHolder['type']; readonly shown: string | null };
    }
  | { readonly kind: 'project-created'; readonly project: Named; readonly key: string }
  | { readonly kind: 'scheme-added' | 'scheme-removed'; readonly scheme: Named; readonly project: Named };

type Said = Pick<
  SiteAuditRecord,
  'summary' | 'category' | 'objectItem' | 'changedValues' | 'associatedItems'
>;

/** The screen names of the holders, which the log has in place of their types. */
const holderTypes: Readonly<Record<SiteHolder['type'], string>> = {
  anyone: 'Public',
  applicationRole: 'Application access',
  assignee: 'Current assignee',
  group: 'Group',
  groupCustomField: 'Group custom field value',
  projectLead: 'Project lead',
  projectRole: 'Project Role',
  reporter: 'Reporter',
  'sd.customer.portal.only': 'Service project customer - portal access',
  user: 'Single User',
  userCustomField: 'User custom field value',
};

/** What a record says of an event: a Cloud site's shapes for roles and groups, those of Data Center for schemes. */
export function saidOf(event: AuditEvent): Said {
  switch (event.kind) {
    case 'role-changed':
      return {
        summary: 'Project roles changed',
        category: 'projects',
        objectItem: { ...event.role, typeName: 'PROJECT_ROLE' },
        changedValues: [change('Users', event.users), change('Groups', event.groups)].flat(),
        associatedItems: [{ ...event.project, typeName: 'PROJECT' }],
      };
    case 'group-joined':
    case 'group-left':
      return {
        summary: event.kind === 'group-joined' ? 'User added to group' : 'User removed from group',
        category: 'group management',
        objectItem: {
          name: event.group,
          typeName: 'GROUP',
          parentId: '10000',
          parentName: 'com.atlassian.crowd.directory.IdentityPlatformRemoteDirectory',
        },
        associatedItems: [{ id: event.accountId, name: event.accountId, typeName: 'USER' }],
      };
    case 'grant-added':
    case 'grant-removed': {
      const side = event.kind === 'grant-added' ? 'changedTo' : 'changedFrom';
      const { type, shown } = event.holder;
      return {
        summary: 'Permission scheme updated',
        category: 'permissions',
        objectItem: { ...event.scheme, typeName: 'SCHEME' },
        changedValues: [
          { fieldName: 'Permission', [side]: event.permission },
          { fieldName: 'Type', [side]: holderTypes[type] },
          ...(shown === null ? [] : [{ fieldName: 'Value', [side]: shown }]),
        ],
      };
    }
    case 'project-created':
      return {
        summary: 'Project created',
        category: 'projects',
        objectItem: { ...event.project, typeName: 'PROJECT' },
        changedValues: [
          { fieldName: 'Name', changedTo: event.project.name },
          { fieldName: 'Key', changedTo: event.key },
        ],
      };
    case 'scheme-added':
    case 'scheme-removed':
      return {
        summary: `Permission scheme ${event.kind === 'scheme-added' ? 'added to' : 'removed from'} project`,
        category: 'permissions',
        objectItem: { ...event.scheme, typeName: 'SCHEME' },
        associatedItems: [{ ...event.project, typeName: 'PROJECT' }],
      };
  }
}

/** Jira leaves a side out where it is empty, and a field that did not change. */
function change(fieldName: string, [before, after]: readonly [readonly string[], readonly string[]]) {
  const [from, to] = [before.join(', '), after.join(', ')];
  if (from === to) return [];
  return [
    { fieldName, ...(from === '' ? {} : { changedFrom: from }), ...(to === '' ? {} : { changedTo: to }) },
  ];
}
