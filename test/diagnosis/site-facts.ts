import type { Account, Grant, RoleActors, SecurityLevel, WorkItem } from '../../src/access';
import type { LevelItems, NotRead, ProjectFacts, SiteFacts } from '../../src/diagnosis/facts';
import type { Finding } from '../../src/log/finding';
import { dana } from '../access/people-and-projects';

/** Hand-written facts: what Jira said of a few projects. A test names what it is about; the rest works. */

export interface ProjectSketch {
  readonly key: string;
  readonly status?: ProjectFacts['status'];
  readonly kind?: ProjectFacts['kind'];
  readonly typeKey?: string;
  readonly previousKeys?: readonly string[];
  /** What Jira grants; absent: what a backup needs. null: no verdict. */
  readonly granted?: readonly string[] | null;
  /** The scheme that was read; absent: not asked. */
  readonly grants?: readonly Grant[];
  readonly roles?: readonly RoleActors[];
}

export interface ItemSketch {
  readonly key: string;
  /** Key of the project that it is in; absent: the one of its key. */
  readonly in?: string;
  /** Asked permission → whether Jira grants it on the work item; absent: not asked. */
  readonly verdict?: Readonly<Record<string, boolean>>;
  readonly level?: WorkItem['level'];
  readonly reporter?: string;
  readonly restrictedToRoles?: readonly string[];
}

export interface SiteSketch {
  readonly account?: Account;
  readonly projects?: readonly ProjectSketch[];
  readonly items?: readonly ItemSketch[];
  readonly issuesNotAsked?: readonly string[];
  readonly issuesNotRead?: readonly string[];
  /** Global permissions that Jira grants; absent: all of a backup's. */
  readonly globals?: readonly string[];
  /** Keys that the site does not have. */
  readonly lacks?: readonly string[];
  readonly notRead?: readonly NotRead[];
  readonly verdictsFrom?: 'permissions-check' | 'permission-search';
  /** Key of a project → the levels of its security scheme; null: it has one, and its levels were not read. */
  readonly levels?: Readonly<Record<string, readonly SecurityLevel[] | null>>;
  readonly levelItems?: Readonly<Record<string, Readonly<Record<string, LevelItems>>>>;
}

export const BACKUP = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS'];

const catalogue = [
  ...BACKUP,
  ...[
    'SERVICEDESK_AGENT',
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ADD_COMMENTS',
    'DELETE_ISSUES',
    'EDIT_OWN_COMMENTS',
  ],
  ...['EDIT_ALL_COMMENTS', 'MANAGE_SPRINTS_PERMISSION', 'ADMINISTER', 'USER_PICKER', 'CREATE_PROJECT'],
  ...['CREATE_SHARED_OBJECTS', 'BULK_CHANGE', 'ASSIGNABLE_USER'],
];

export const idOf = (key: string): string => `id-${key}`;

export function siteFacts(sketch: SiteSketch = {}): SiteFacts {
  const { projects = [], items = [], lacks = [] } = sketch;
  const schemed = projects.filter(({ grants }) => grants !== undefined);
  const workItems = items.map((item) => ({ item, read: workItem(item) }));
  return {
    account: sketch.account ?? dana,
    permissionNames: new Map(catalogue.filter((key) => !lacks.includes(key)).map((key) => [key, key])),
    projects: new Map(projects.map((project) => [idOf(project.key), projectFacts(project)])),
    projectByName: new Map(
      projects.flatMap(({ key, previousKeys = [] }) =>
        [key, idOf(key), ...previousKeys].map((name) => [name, idOf(key)] as const),
      ),
    ),
    issues: new Map(
      workItems.flatMap(({ item, read }) => [item.key, read.id].map((name) => [name, read] as const)),
    ),
    issuesNotAsked: new Set(sketch.issuesNotAsked),
    issuesNotRead: new Set(sketch.issuesNotRead),
    verdicts: {
      global: sketch.globals ?? ['ADMINISTER', 'USER_PICKER'],
      projects: new Map(
        projects.flatMap(({ key, granted = BACKUP }) =>
          granted === null ? [] : [[idOf(key), new Set(granted)] as const],
        ),
      ),
      issues: new Map(
        workItems.flatMap(({ item: { verdict }, read }) =>
          verdict === undefined
            ? []
            : [
                [
                  read.id,
                  {
                    asked: new Set(Object.keys(verdict)),
                    granted: new Set(Object.keys(verdict).filter((key) => verdict[key])),
                  },
                ] as const,
              ],
        ),
      ),
    },
    ...(sketch.verdictsFrom === undefined ? {} : { verdictsFrom: sketch.verdictsFrom }),
    schemeOf: new Map(schemed.map(({ key }) => [idOf(key), `scheme-${key}`])),
    schemes: new Map(
      schemed.map(({ key, grants = [] }) => [
        `scheme-${key}`,
        { id: `scheme-${key}`, name: `Scheme of ${key}`, projectId: null, grants },
      ]),
    ),
    actors: new Map(
      projects.map(({ key, roles = [] }) => [idOf(key), new Map(roles.map((role) => [role.roleId, role]))]),
    ),
    schemesListed: true,
    securitySchemes: new Map(
      projects.map(({ key }) => [idOf(key), sketch.levels?.[key] === undefined ? null : `levels-${key}`]),
    ),
    securityLevels: new Map(
      Object.entries(sketch.levels ?? {}).flatMap(([key, levels]) =>
        levels === null ? [] : [[`levels-${key}`, levels] as const],
      ),
    ),
    levelItems: new Map(
      Object.entries(sketch.levelItems ?? {}).map(([key, items]) => [
        idOf(key),
        new Map(Object.entries(items)),
      ]),
    ),
    notRead: sketch.notRead ?? [],
  };
}

function projectFacts({
  key,
  status = 'live',
  kind,
  typeKey,
  previousKeys = [],
}: ProjectSketch): ProjectFacts {
  return {
    id: idOf(key),
    key,
    name: `Project ${key}`,
    kind: kind ?? 'company-managed',
    typeKey: typeKey ?? 'business',
    status,
    lead: 'u-lee',
    previousKeys,
    seenBy: 'viewer',
  };
}

function workItem({ key, in: project, level, reporter, restrictedToRoles = [] }: ItemSketch): WorkItem {
  return {
    id: `id-${key}`,
    key,
    projectId: idOf(project ?? key.replace(/-.*/, '')),
    reporter: reporter ?? 'u-lee',
    assignee: null,
    level: level ?? null,
    restrictedToRoles,
  };
}

/** A finding that wants one of some permissions. `issues`: key → records on it. */
export function wants(
  anyOf: string | readonly string[],
  project: string | null,
  {
    issues = {},
    records,
    lines = [],
    ...more
  }: Partial<Omit<Finding, 'issues'>> & { readonly issues?: Readonly<Record<string, number>> } = {},
): Finding {
  const named = Object.entries(issues).map(([issue, count]) => ({ issue, records: count, lines: [] }));
  return {
    verdict: 'permission',
    row: 1,
    reason: null,
    want: { kind: 'permission', anyOf: typeof anyOf === 'string' ? [anyOf] : anyOf },
    write: false,
    itemType: 'issue',
    status: 404,
    project,
    issues: named,
    issuesNotKept: 0,
    records: records ?? (named.length === 0 ? 1 : named.reduce((sum, issue) => sum + issue.records, 0)),
    lines,
    text: null,
    ...more,
  };
}
