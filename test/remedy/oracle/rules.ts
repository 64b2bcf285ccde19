import type { Site } from '../../../local/jira';
import { accountOf } from '../../../local/jira/decide/account';
import { holdsGlobal, holdsOnIssue } from '../../../local/jira/decide/decide';
import { holderMatches, isInRole } from '../../../local/jira/decide/holder';
import { SiteIndex } from '../../../local/jira/site/site-index';

/**
 * A second reading of what a plan is, from the site file and the stand-in's own rules: it shares nothing with the
 * code that plans. What an account holds without conditions is what it holds on a work item of nobody.
 */

type SiteProject = Site['projects'][number];

const ofNobody = (projectId: number) => ({
  ...{ id: 0, key: 'NOBODY-1', projectId, reporter: null, assignee: null },
  ...{ securityLevelId: null, restrictedToRoles: [] },
});

export class Rules {
  private readonly index: SiteIndex;
  private readonly account;

  constructor(
    readonly site: Site,
    accountId: string,
  ) {
    this.index = new SiteIndex(site);
    const user = this.index.user(accountId);
    if (user === undefined) throw new Error(`${accountId} is not on the site`);
    this.account = accountOf(this.index, user);
  }

  holds(project: SiteProject, permission: string): boolean {
    return holdsOnIssue(this.index, this.account, permission, ofNobody(project.id), project);
  }

  isInLevel(project: SiteProject, levelId: number): boolean {
    const members = this.index.securityLevel(levelId)?.level.members ?? [];
    const place = { project, issue: ofNobody(project.id) };
    return this.account.user.active && members.some((member) => holderMatches(member, this.account, place));
  }

  isInOneOf(project: SiteProject, roleIds: readonly number[]): boolean {
    return this.account.user.active && roleIds.some((id) => isInRole(this.account, String(id), project));
  }

  /** Pairs of live projects and permissions that occur in the site's grants, global permissions, and applications. */
  held(): ReadonlySet<string> {
    const { site, account, index } = this;
    if (!account.user.active) return new Set();
    const occurring = site.permissionSchemes.flatMap(({ grants }) =>
      grants.map(({ permission }) => permission),
    );
    const permissions = [...new Set(occurring)];
    const live = site.projects.filter(({ status }) => status === 'live');
    const globals = site.globalPermissions.map(({ permission }) => permission);
    return new Set([
      ...live.flatMap((project) =>
        permissions
          .filter((permission) => this.holds(project, permission))
          .map((permission) => `${project.key} ${permission}`),
      ),
      ...globals.filter((one) => holdsGlobal(index, account, one)).map((one) => `global ${one}`),
      ...[...account.applications].map((key) => `application ${key}`),
    ]);
  }
}
