/**
 * The OAuth scopes of each operation, from `x-atlassian-oauth2-scopes` of Atlassian's OpenAPI specification: the classic group,
 * then the granular one. One whole group is enough; an empty group lets every caller through.
 */
type Groups = readonly (readonly string[])[];

const projectReading = [
  'read:issue-type:jira',
  'read:project:jira',
  'read:project.property:jira',
  'read:user:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
];

const schemeReading = [
  'read:application-role:jira',
  'read:field:jira',
  'read:group:jira',
  'read:permission-scheme:jira',
  'read:permission:jira',
  'read:project-role:jira',
  'read:user:jira',
  'read:avatar:jira',
  'read:project-category:jira',
  'read:project:jira',
];

const userReading = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];
const roleReading = [
  'read:group:jira',
  'read:project-role:jira',
  'read:project:jira',
  'read:avatar:jira',
  'read:project-category:jira',
];
const searching = [
  'read:issue-details:jira',
  'read:field.default-value:jira',
  'read:field.option:jira',
  'read:field:jira',
  'read:group:jira',
];
const securityReading = ['read:issue-security-level:jira', 'read:issue-security-scheme:jira'];

export const scopes = {
  'GET /mypermissions': [['read:jira-work'], ['read:permission:jira']],
  'GET /permissions': [['manage:jira-configuration'], ['read:permission:jira']],
  'POST /permissions/check': [[], ['read:permission:jira']],
  'POST /permissions/project': [['read:jira-work'], ['read:permission:jira', 'read:project:jira']],
  'GET /permissionscheme': [['read:jira-work'], schemeReading],
  'GET /permissionscheme/:schemeId': [['read:jira-work'], schemeReading],
  'GET /project/:projectKeyOrId/permissionscheme': [['read:jira-work'], schemeReading],
  'GET /project/search': [['read:jira-work'], projectReading],
  'GET /project/:projectIdOrKey': [['read:jira-work'], projectReading],
  'GET /project/:projectIdOrKey/role': [['read:jira-work'], ['read:project-role:jira']],
  'GET /project/:projectIdOrKey/role/:id': [
    ['read:jira-work'],
    [
      'read:user:jira',
      'read:group:jira',
      'read:project-role:jira',
      'read:project:jira',
      'read:avatar:jira',
      'read:project-category:jira',
    ],
  ],
  'GET /project/:projectKeyOrId/issuesecuritylevelscheme': [['read:jira-work'], securityReading],
  'GET /issuesecurityschemes/project': [['manage:jira-configuration']],
  'GET /issuesecurityschemes/level': [['manage:jira-configuration'], securityReading],
  'GET /issuesecurityschemes/level/member': [['manage:jira-configuration'], securityReading],
  'GET /issuesecurityschemes/:issueSecuritySchemeId/members': [
    ['manage:jira-configuration'],
    ['read:field:jira', 'read:issue-security-level:jira', 'read:project-role:jira', 'read:user:jira'],
  ],
  'POST /permissionscheme/:schemeId/permission': [
    ['manage:jira-configuration'],
    [
      'read:application-role:jira',
      'read:field:jira',
      'read:group:jira',
      'read:permission:jira',
      'read:project-role:jira',
      'read:user:jira',
      'write:permission:jira',
    ],
  ],
  'DELETE /permissionscheme/:schemeId/permission/:permissionId': [
    ['manage:jira-configuration'],
    ['delete:permission:jira'],
  ],
  'POST /project/:projectIdOrKey/role/:id': [
    ['manage:jira-configuration'],
    [
      'read:user:jira',
      'read:group:jira',
      'read:project-role:jira',
      'read:project:jira',
      'write:project-role:jira',
      'read:avatar:jira',
      'read:project-category:jira',
    ],
  ],
  'DELETE /project/:projectIdOrKey/role/:id': [['manage:jira-project'], ['delete:project-role:jira']],
  // These two are experimental and have no granular group.
  'PUT /issuesecurityschemes/:schemeId/level/:levelId/member': [['manage:jira-configuration']],
  'DELETE /issuesecurityschemes/:schemeId/level/:levelId/member/:memberId': [['manage:jira-configuration']],
  'POST /group/user': [
    ['manage:jira-configuration'],
    ['write:group:jira', 'read:avatar:jira', 'read:group:jira', 'read:user:jira'],
  ],
  'DELETE /group/user': [['manage:jira-configuration'], ['write:group:jira']],
  'POST /issue/bulkfetch': [
    ['read:jira-work'],
    [
      'read:issue-meta:jira',
      'read:issue-security-level:jira',
      'read:issue.vote:jira',
      'read:issue.changelog:jira',
      'read:avatar:jira',
      'read:issue:jira',
      'read:status:jira',
      'read:user:jira',
      'read:field-configuration:jira',
    ],
  ],
  'POST /search/jql': [['read:jira-work'], searching],
  'POST /search/approximate-count': [['read:jira-work'], searching],
  'GET /role/:id/actors': [['manage:jira-configuration'], ['read:user:jira', ...roleReading]],
  'POST /project': [['manage:jira-configuration'], ['read:project:jira', 'write:project:jira']],
  'POST /role/:id/actors': [
    ['manage:jira-configuration'],
    ['read:user:jira', ...roleReading, 'write:project-role:jira'],
  ],
  'DELETE /role/:id/actors': [
    ['manage:jira-configuration'],
    ['write:project-role:jira', 'read:user:jira', ...roleReading],
  ],
  'GET /user': [['read:jira-user'], userReading],
  'GET /user/bulk': [['read:jira-user'], userReading],
  'GET /user/search': [
    ['read:jira-user'],
    [
      'read:user:jira',
      'read:user.property:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
    ],
  ],
  'GET /user/permission/search': [
    ['read:jira-user'],
    [
      'read:issue:jira',
      'read:project:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
    ],
  ],
  'GET /myself': [['read:jira-user'], userReading],
  'GET /group/member': [
    ['manage:jira-configuration'],
    ['read:group:jira', 'read:user:jira', 'read:avatar:jira'],
  ],
  'GET /applicationrole': [['manage:jira-configuration'], ['read:application-role:jira']],
  'GET /instance/license': [['manage:jira-configuration'], ['read:license:jira']],
  'GET /serverInfo': [[], []],
  'GET /auditing/record': [['manage:jira-configuration'], ['read:audit-log:jira', 'read:user:jira']],
  'GET /filter/:id': [
    ['read:jira-work'],
    [
      'read:filter:jira',
      'read:group:jira',
      'read:project:jira',
      'read:project-role:jira',
      'read:user:jira',
      'read:jql:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:issue-type-hierarchy:jira',
    ],
  ],
  'GET /dashboard/:id': [
    ['read:jira-work'],
    [
      'read:dashboard:jira',
      'read:group:jira',
      'read:project:jira',
      'read:project-role:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:issue-type-hierarchy:jira',
      'read:issue-type:jira',
      'read:project-category:jira',
      'read:project-version:jira',
      'read:project.component:jira',
    ],
  ],
} satisfies Record<string, Groups>;

/** An operation of this stand-in: a method and a path below `/rest/api/3`, with `:name` for what varies. */
export type Operation = keyof typeof scopes;

export function scopesSuffice(operation: Operation, held: readonly string[]): boolean {
  const groups: Groups = scopes[operation];
  return groups.some((group) => group.every((scope) => held.includes(scope)));
}
