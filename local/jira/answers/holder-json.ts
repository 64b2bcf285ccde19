import type { SiteHolder } from '../site/site-file';
import type { Call } from './call';
import { roleReference } from './role-json';
import { groupJson, userJson } from './user-json';

/** What `expand` of a scheme may ask for besides the grants themselves. */
type Expandable = 'user' | 'group' | 'projectRole' | 'field';

const expandableOf: Partial<Record<SiteHolder['type'], Expandable>> = {
  user: 'user',
  group: 'group',
  projectRole: 'projectRole',
  userCustomField: 'field',
  groupCustomField: 'field',
};

/**
 * A holder as Jira writes it: `parameter` is a group's name and `value` its id; for every other type the two are the same.
 * A holder that no longer exists keeps both and has nothing expanded.
 */
export function holderJson(call: Call, holder: SiteHolder, expand: ReadonlySet<string>) {
  const { type, value } = holder;
  const expandable = expandableOf[type];
  if (value === null) return { type };
  const group = type === 'group' ? call.index.group(value) : undefined;
  const wanted = expandable !== undefined && (expand.has(expandable) || expand.has('all'));
  return {
    type,
    parameter: group?.name ?? value,
    value,
    ...(expandable === undefined ? {} : { expand: expandable }),
    ...(wanted ? expanded(call, type, value) : {}),
  };
}

function expanded(call: Call, type: SiteHolder['type'], value: string): object {
  switch (type) {
    case 'user': {
      const user = call.index.user(value);
      return user ? { user: userJson(call, user) } : {};
    }
    case 'group': {
      const group = call.index.group(value);
      return group ? { group: groupJson(call, group) } : {};
    }
    case 'projectRole': {
      const role = call.index.role(value);
      return role ? { projectRole: roleReference(call, role) } : {};
    }
    case 'userCustomField':
    case 'groupCustomField':
      return { field: fieldJson(value, type) };
    default:
      return {};
  }
}

/** A site file carries no fields, so every custom field that a holder names exists, under a name made from its id. */
function fieldJson(id: string, type: 'userCustomField' | 'groupCustomField') {
  const kind = type === 'userCustomField' ? 'user' : 'group';
  return {
    id,
    key: id,
    name: `${kind === 'user' ? 'User' : 'Group'} picker ${id}`,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [id],
    schema: { type: kind, custom: `com.atlassian.jira.plugin.system.customfieldtypes:${kind}picker` },
  };
}
