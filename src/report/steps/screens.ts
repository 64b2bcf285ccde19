import { apart } from '../../text/isolated';
import { shortened } from '../../text/shortened';

/** Jira's screens on which access is changed, as data: where they are, and how to get there by clicking. */

/** What the address or the click path of a screen names. */
export interface ScreenNames {
  readonly key?: string;
  readonly schemeId?: string;
  readonly scheme?: string;
  readonly id?: string;
  readonly name?: string;
}

export interface Screen {
  readonly label: string;
  /** Relative to the site, or a full address where it is not the site's; null: no address is known that lasts. */
  readonly path: string | null;
  readonly clicks: string;
}

/**
 * `{key}` and the like are filled in. Addresses as found in use on Jira Cloud in 2026; only those of team-managed access,
 * security schemes and boards are inferred, so the click path always stands beside the link.
 */
export const screens = {
  people: {
    label: 'People in {key}',
    path: '/plugins/servlet/project-config/{key}/roles',
    clicks: 'In {key}, open Space settings → People',
  },
  permissions: {
    label: 'Permissions of {key}',
    path: '/plugins/servlet/project-config/{key}/permissions',
    clicks: 'In {key}, open Space settings → Permissions',
  },
  access: {
    label: 'Access in {key}',
    path: '/jira/software/projects/{key}/settings/access',
    clicks: 'In {key}, open Space settings → Access',
  },
  serviceAccess: {
    label: 'Access in {key}',
    path: '/jira/servicedesk/projects/{key}/settings/access',
    clicks: 'In {key}, open Service space settings → Access',
  },
  defaultMembers: {
    label: 'Space roles',
    path: '/secure/project/ViewProjectRoles.jspa',
    clicks: 'Open Settings → System → Space roles',
  },
  scheme: {
    label: 'Permission scheme {scheme}',
    path: '/jira/settings/issues/permission-schemes/{schemeId}',
    clicks: 'Open Settings → Work items → Permission schemes → {scheme}',
  },
  securitySchemes: {
    label: 'Work item security schemes',
    path: '/secure/admin/ViewIssueSecuritySchemes.jspa',
    clicks: 'Open Settings → Work items → Work item security schemes',
  },
  globalPermissions: {
    label: 'Global permissions',
    path: '/secure/admin/GlobalPermissions!default.jspa',
    clicks: 'Open Settings → System → Global permissions',
  },
  group: {
    label: 'Atlassian Administration',
    path: 'https://admin.atlassian.com',
    clicks: 'Ask a site admin to open admin.atlassian.com → Directory → Groups → {name}',
  },
  user: {
    label: 'Atlassian Administration',
    path: 'https://admin.atlassian.com',
    clicks: 'Ask a site admin to open admin.atlassian.com → Directory → Users → {name}',
  },
  archive: { label: 'Archive', path: null, clicks: 'Open Settings → Spaces → Archive' },
  trash: { label: 'Trash', path: null, clicks: 'Open Settings → Spaces → Trash' },
  workItem: { label: '{key}', path: '/browse/{key}', clicks: 'Open the work item {key}' },
  filter: {
    label: 'Filter {id}',
    path: '/issues/?filter={id}',
    clicks: 'Ask the owner of the filter {id} to open it and choose Details → Edit viewers and editors',
  },
  dashboard: {
    label: 'Dashboard {id}',
    path: '/jira/dashboards/{id}',
    clicks: 'Ask the owner of the dashboard {id} to open it and choose More → Rename or share',
  },
  board: {
    label: 'Board {id}',
    path: '/secure/RapidBoard.jspa?rapidView={id}',
    clicks:
      'Ask the owner of the board {id} to open Board settings → General and to follow the link to its filter',
  },
} as const satisfies Record<string, Screen>;

export type ScreenKind = keyof typeof screens;

/** A button does not break, and its step names the screen in full. */
const longestOnButton = 40;

const placeholder = /\{(\w+)\}/g;

function fill(template: string, names: ScreenNames, write: (name: string) => string): string {
  return template.replace(placeholder, (_all, name: string) => write(names[name as keyof ScreenNames] ?? ''));
}

/** `encodeURIComponent` throws at half a surrogate pair, and logs may hold one. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** A screen with its names filled in. Names come from logs too, so they are encoded in the address. */
export function screen(kind: ScreenKind, names: ScreenNames): Screen {
  const { label, path, clicks }: Screen = screens[kind];
  return {
    label: fill(label, names, (name) => apart(shortened(name, longestOnButton))),
    path: path === null ? null : fill(path, names, encoded),
    clicks: fill(clicks, names, apart),
  };
}
