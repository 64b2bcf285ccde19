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
import { Lookup } from './lookup';

const lookups = {
  users: new Lookup(({ accountId }: SiteUser) => accountId),
  groups: new Lookup(({ groupId }: SiteGroup) => groupId),
  roles: new Lookup(({ id }: SiteRole) => String(id)),
  schemes: new Lookup(({ id }: SitePermissionScheme) => id),
  projects: new Lookup(({ id }: SiteProject) => id),
  keys: new Lookup(({ key }: SiteProject) => key),
  issues: new Lookup(({ id }: SiteIssue) => id),
  issueKeys: new Lookup(({ key }: SiteIssue) => key),
};

/**
 * Look-ups over the site as it is at this moment. Large lists are gone through once, not for each request; all else is made for
 * one request when it is first asked for, and thrown away.
 */
export class SiteIndex {
  private readonly built = new Map<string, unknown>();
  private readonly gone = new Set<unknown>();

  constructor(readonly site: Site) {}

  user(accountId: string): SiteUser | undefined {
    return lookups.users.find(this.site.users, accountId, this.gone);
  }

  group(groupId: string): SiteGroup | undefined {
    return lookups.groups.find(this.site.groups, groupId, this.gone);
  }

  role(id: string): SiteRole | undefined {
    return lookups.roles.find(this.site.roles, id, this.gone);
  }

  permissionScheme(id: number): SitePermissionScheme | undefined {
    return lookups.schemes.find(this.site.permissionSchemes, id, this.gone);
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
    return lookups.projects.find(this.site.projects, id, this.gone);
  }

  /** By its current key alone, which is case sensitive. */
  projectByKey(key: string): SiteProject | undefined {
    return lookups.keys.find(this.site.projects, key, this.gone);
  }

  issueById(id: number): SiteIssue | undefined {
    return lookups.issues.find(this.site.issues, id, this.gone);
  }

  /** By key, in any case, and by a key from before its project was renamed. */
  issueByKey(key: string): SiteIssue | undefined {
    const named = (name: string) => lookups.issueKeys.find(this.site.issues, name, this.gone);
    const [, prefix = '', number = ''] = /^(.+)-(\d+)$/.exec(key.toUpperCase()) ?? [];
    const found = named(`${prefix}-${number}`);
    if (found || this.projectByKey(prefix)) return found;
    const renamed = this.map('previousKeys', () => previousKeys(this.site)).get(prefix);
    return renamed && named(`${renamed.key}-${number}`);
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
