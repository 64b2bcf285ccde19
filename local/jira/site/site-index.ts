import type {
  Site,
  SiteGrant,
  SiteGroup,
  SiteIssue,
  SitePermissionScheme,
  SiteProject,
  SiteRole,
  SiteSecurityLevel,
  SiteSecurityScheme,
  SiteUser,
} from './site-file';

/**
 * Look-ups over the site as it is at this moment. The site is live state, so an index is made for one request and thrown
 * away; each map is built when it is first asked for.
 */
export class SiteIndex {
  private readonly built = new Map<string, unknown>();

  constructor(readonly site: Site) {}

  user(accountId: string): SiteUser | undefined {
    return this.map('users', () => by(this.site.users, (user) => user.accountId)).get(accountId);
  }

  group(groupId: string): SiteGroup | undefined {
    return this.map('groups', () => by(this.site.groups, (group) => group.groupId)).get(groupId);
  }

  role(id: string): SiteRole | undefined {
    return this.map('roles', () => by(this.site.roles, (role) => String(role.id))).get(id);
  }

  permissionScheme(id: number): SitePermissionScheme | undefined {
    return this.map('schemes', () => by(this.site.permissionSchemes, (scheme) => scheme.id)).get(id);
  }

  securityScheme(id: number): SiteSecurityScheme | undefined {
    return this.site.securitySchemes.find((scheme) => scheme.id === id);
  }

  securityLevel(id: number): { scheme: SiteSecurityScheme; level: SiteSecurityLevel } | undefined {
    return this.map('levels', () =>
      by(
        this.site.securitySchemes.flatMap((scheme) => scheme.levels.map((level) => ({ scheme, level }))),
        ({ level }) => level.id,
      ),
    ).get(id);
  }

  /** Also a project in the trash; what may be said of it is the caller's matter. */
  projectById(id: number): SiteProject | undefined {
    return this.map('projects', () => by(this.site.projects, (project) => project.id)).get(id);
  }

  /** By its current key alone, which is case sensitive. */
  projectByKey(key: string): SiteProject | undefined {
    return this.map('keys', () => by(this.site.projects, (project) => project.key)).get(key);
  }

  issueById(id: number): SiteIssue | undefined {
    return this.map('issues', () => by(this.site.issues, (issue) => issue.id)).get(id);
  }

  /** By key, in any case, and by a key from before its project was renamed. */
  issueByKey(key: string): SiteIssue | undefined {
    const issues = this.map('issueKeys', () => by(this.site.issues, (issue) => issue.key));
    const [, prefix = '', number = ''] = /^(.+)-(\d+)$/.exec(key.toUpperCase()) ?? [];
    const found = issues.get(`${prefix}-${number}`);
    if (found || this.projectByKey(prefix)) return found;
    const renamed = this.map('previousKeys', () => previousKeys(this.site)).get(prefix);
    return renamed && issues.get(`${renamed.key}-${number}`);
  }

  /** The grants of one permission in one scheme. */
  grants(scheme: SitePermissionScheme, permission: string): readonly SiteGrant[] {
    const byPermission = this.map(`grants ${scheme.id}`, () => {
      const grants = new Map<string, SiteGrant[]>();
      for (const grant of scheme.grants) {
        const list = grants.get(grant.permission);
        if (list) list.push(grant);
        else grants.set(grant.permission, [grant]);
      }
      return grants;
    });
    return byPermission.get(permission) ?? [];
  }

  private map<K, V>(name: string, build: () => Map<K, V>): Map<K, V> {
    const known = this.built.get(name) as Map<K, V> | undefined;
    if (known) return known;
    const made = build();
    this.built.set(name, made);
    return made;
  }
}

function by<K, V>(list: readonly V[], key: (entry: V) => K): Map<K, V> {
  return new Map(list.map((entry) => [key(entry), entry]));
}

function previousKeys(site: Site): Map<string, SiteProject> {
  return new Map(site.projects.flatMap((project) => project.previousKeys.map((key) => [key, project])));
}
