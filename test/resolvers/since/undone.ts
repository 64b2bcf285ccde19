import type { Site } from '../../../local/jira';
import type { Since } from '../../../src/diagnosis/gap';
import { accountId } from './taken';

/** The site with what a change took given back, from what the report says of it alone. */
export function undone(site: Site, projectKey: string, permission: string, { lost }: Since): Site {
  const live = structuredClone(site);
  const project = live.projects.find(({ key }) => key === projectKey);
  if (project === undefined) throw new Error(`no ${projectKey}`);
  const groupId = (name: string): string => live.groups.find((group) => group.name === name)?.groupId ?? '';
  switch (lost.kind) {
    case 'left-role': {
      const roleId = Number(lost.roleId);
      const users = lost.through === null ? [accountId] : [];
      const groups = lost.through === null ? [] : [groupId(lost.through)];
      project.roleActors.push({ roleId, users, groups });
      return live;
    }
    case 'left-group':
      live.groups.find(({ name }) => name === lost.groupName)?.members.push(accountId);
      return live;
    case 'grant-removed': {
      const { type, value, name } = lost.holder;
      if (type === 'unknown') throw new Error('a holder of no type');
      const holder = { type, value: type === 'group' ? groupId(name ?? '') : value };
      const scheme = live.permissionSchemes.find(({ id }) => String(id) === lost.schemeId);
      scheme?.grants.push({ id: 990_000, permission, holder });
      return live;
    }
    case 'scheme-left':
      project.permissionSchemeId = Number(lost.schemeId);
      return live;
  }
}
