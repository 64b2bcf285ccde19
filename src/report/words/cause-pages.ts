// Made of docs/causes by `npm run cause-pages`: change the pages there.
import type { CauseKind } from '../../diagnosis/gap';
import type { CausePage } from '../cause-page';

/** What docs/causes says of each kind of cause, without Markdown. */
export const causePages = {
  'account-inactive': {
    title: 'The account is deactivated',
    meaning: [
      'The backup account is deactivated. Jira grants nothing to such an account, whatever roles, groups and schemes say, so every gap of a live space (project) has this one cause. The report says it first.',
      'A deactivated account also cannot sign in. The log often shows only failed sign-ins. Or every work item has "Issue does not exist or you do not have permission to see it".',
    ],
    evidence:
      "Jira's own record of the account says active: false (GET /rest/api/3/user), and Jira's permission check refuses each permission that the profile needs. The evidence is confirmed.",
    remedy: [
      {
        steps: [
          'Ask a site admin to open admin.atlassian.com → Directory → Users and to find the account.',
          'Have it reactivated; or connect the backup tool to an account that is active, and check that one here.',
          'Check again. A reactivated account usually still has its roles and groups. What it lacks then shows as gaps of its own.',
        ],
      },
      'A backup should run as an account that belongs to no single person. It then still works when the colleague who set it up has left.',
    ],
    limits: {
      bullets: [
        'Why the account was deactivated, when and by whom. The audit log of the organisation has that.',
        'Whether it is managed by an identity provider, which would deactivate it again.',
      ],
    },
  },
  'conditional-only': {
    title: 'It depends on the work item',
    meaning: [
      'The space (project) grants the permission to the backup account only through the reporter, the assignee, or people or groups in a custom field. Jira answers "yes" for the space, because the account could be one of them, and "no" for every work item where it is not. The log names such a work item.',
      'Where this concerns Browse spaces, the space looks complete and is not. The work items of others are left out of the backup without any error. So the report shows it as a row even where no record points to it.',
    ],
    evidence: {
      bullets: [
        "Jira's permission check grants it in the space and refuses it on the work item: the evidence is confirmed.",
        "The scheme's grants were read; those that match count on some work items only, and no other matches.",
      ],
    },
    remedy: [
      {
        steps: [
          'Give the account the permission on every work item: through a role of the space that has it (Space settings → People). Where no role has it, grant it in the permission scheme.',
          'Check again: the row must no longer say that it depends.',
        ],
      },
      'Making the account the reporter or the assignee of work items does not help: it would have to be that on all of them.',
    ],
    limits: {
      bullets: [
        'How many work items are affected. Nobody can list what the account cannot see without asking about each one.',
        "The values of custom fields: that a field does not name the account follows from Jira's refusal.",
      ],
    },
  },
  'global-permission': {
    title: 'A global permission is missing',
    meaning: [
      'The backup needs a permission of the whole site, and the account does not hold it. Global permissions belong to no space (project), and Jira gives them to groups only.',
      {
        bullets: [
          'Administer Jira: schemes, screens, workflows, fields and other configuration are readable with it alone.',
          'Browse users and groups: names of people and members of groups.',
          'Create team-managed spaces and Share dashboards and filters: needed to restore, not to back up.',
        ],
      },
      "Work items are backed up without them. What is lost is the site's configuration.",
    ],
    evidence:
      "Jira's permission check refuses the global permission to this account. The evidence is confirmed.",
    remedy: [
      {
        steps: [
          "Decide whether the backup is to hold the site's configuration. If not, this gap can stay.",
          'A Jira admin opens Settings → System → Global permissions and sees which groups have the permission.',
          'A site admin adds the account to one of these groups, or makes a group for it, at admin.atlassian.com → Directory → Groups.',
          'Check again.',
        ],
      },
      "Administer Jira opens the whole site's configuration to whoever holds the account's credentials. It does not open the work items of spaces: Browse spaces is granted by each space's scheme.",
    ],
    limits: {
      bullets: [
        'Who decides about groups in your organisation, and what else they give, such as access to Confluence.',
        'Rights of organisation admins and site admins: they are not Jira permissions.',
      ],
    },
  },
  'issue-restriction': {
    title: 'The work item is restricted to roles',
    meaning:
      'In a team-managed space (project) a work item can be restricted to some roles of the space. The backup account is in none of them, so it does not see the work item, whatever its role permits elsewhere in the space. Jira answers 404, as if the work item did not exist.',
    evidence: {
      bullets: [
        "Jira's permission check grants the permission in the space and refuses it on the work item: the evidence is confirmed.",
        'The restriction was read from the work item as the person who ran the check or as the app.',
      ],
    },
    remedy: {
      steps: [
        'An admin of the space opens Space settings → Access.',
        'Add people: enter the account and choose one of the roles that the restriction names. See that the account keeps what its present role gives.',
        "Or open the work item and add the account's role to the restriction: the lock on the work item opens it.",
        'Check again.',
      ],
    },
    limits: {
      bullets: [
        'Restricted work items that the log does not name.',
        'Restrictions on work items that neither the person who ran the check nor the app can see: those show as unknown.',
      ],
    },
  },
  'no-app-access': {
    title: 'No access to a Jira app',
    meaning:
      "The account has no access to any Jira app (Jira, Jira Service Management and so on). Every space permission other than Browse spaces needs access to one; without it, grants to the account's roles and groups do not count. Browse spaces needs it where it is granted to everyone who has access to an app.",
    evidence:
      'Jira\'s record of the account lists the apps that it has access to (applicationRoles), and Jira refuses the permission. Where a grant asks for a certain app ("everyone with access to Jira Service Management"), the sentence names it.',
    remedy: [
      {
        steps: [
          'Ask a site admin to open admin.atlassian.com → Directory → Users and to find the account.',
          "Have access to the app given, directly or through the app's group. It takes a licence of that app.",
          'Check again.',
        ],
      },
      'To work as an agent in a service space takes access to Jira Service Management; access to Jira alone is not enough.',
    ],
    limits: {
      bullets: [
        'How many licences are left, and what one costs.',
        'The access of portal customers: they have none by design and can be no backup account.',
      ],
    },
  },
  'no-holder': {
    title: 'Granted to nobody',
    meaning: [
      'The permission scheme of the space (project) has no grant of this permission at all. Nobody holds it there, whatever roles and groups they are in. This happens when somebody has cleaned up a scheme, or when Jira got a new permission after the scheme was made.',
      'Administer spaces is the exception: Jira admins hold it everywhere without a grant.',
    ],
    evidence: {
      bullets: [
        "Jira's permission check refuses the permission to this account: the evidence is confirmed.",
        'The scheme was read with all its grants, and none is for this permission. Grants to the role that Jira reserves for apps (atlassian-addons-project-access) do not count: no person can be in it.',
      ],
    },
    remedy: [
      {
        steps: [
          'A Jira admin opens Settings → Work items → Permission schemes and the scheme that the sentence names.',
          'There, grant the permission to a role that the account is in, to a group that has no other member, or to the account itself.',
          'The grant counts in every space that uses the scheme.',
          'Check again.',
        ],
      },
      'On the Free plan permission schemes cannot be changed.',
    ],
    limits: {
      bullets: [
        "Whether somebody wants it so. The scheme's description or the audit log may tell.",
        'How other people work in the space without the permission; ask them before you open it to a whole role.',
      ],
    },
  },
  'not-a-holder': {
    title: 'Granted to others',
    meaning: [
      'The permission scheme of the space (project) grants the permission to others, and not to the backup account. Others are a role or a group that it is not in, another person, the lead. Grants only add up; nothing in Jira denies. One matching grant is enough.',
      'The details of the space list the grants one by one, the nearest first, with the reason why each does not match. "Nearest" is what changes the least: a role of this one space before a group, a group before the scheme. The list also has roles that the account is in and that lack only this permission: one more grant to such a role would do.',
    ],
    evidence: [
      {
        bullets: [
          "Jira's permission check refuses the permission to this account: the evidence is confirmed.",
          "The reason is derived from the scheme's grants, the members of the roles they name, and the account's groups.",
        ],
      },
      "Jira's verdict and the reason are two things. Where they disagree, the verdict stands and the cause is unknown.",
    ],
    remedy: [
      {
        steps: [
          'Best: add the account to a role of the space that has the permission, in Space settings → People. It changes this space alone, and an admin of the space can do it. Of several roles take the one that gives least.',
          'Or have a site admin add the account to a group that has it. Look first at what else the group gives.',
          'Or grant it in the permission scheme, in Settings → Work items → Permission schemes. The grant counts in every space that uses the scheme, and Jira takes at most 50 holders for one permission.',
        ],
      },
      'On the Free plan schemes and roles cannot be changed. Being a Jira admin does not replace Browse spaces.',
    ],
    limits: {
      bullets: [
        'Members of roles that the person who ran the check may not read. They are listed under what could not be read.',
        'Whether the next permission that the backup needs is granted: that is why the whole profile is checked at once.',
      ],
    },
  },
  'not-shared': {
    title: 'A filter, dashboard or board is not shared',
    meaning: [
      'The log says that a filter, a dashboard or a board could not be read. Such an object belongs to a person. The account sees it only where its owner shared it: with the account, with a group or role that it is in, or with everybody. No permission of a space (project) stands for that. A board shows where its filter is shared and the account can browse a space of it.',
      'Jira words the refusal so that it also fits an object that was deleted.',
    ],
    evidence:
      'The words of the record, such as "The selected filter is not available to you, perhaps it has been deleted or had its permissions changed". Jira\'s permission check knows nothing of shares, so the evidence is log-only.',
    remedy: {
      steps: [
        'Open the object, or ask somebody who can, and find its owner.',
        'The owner adds the account as a viewer. For a filter: Details → Edit viewers and editors. For a dashboard: More → Rename or share. For a board: the filter in Board settings → General.',
        'If the object no longer exists, nothing needs to be done.',
        'Run the backup again. Its next log shows whether it helped.',
      ],
    },
    limits: {
      bullets: [
        'Whether the object still exists, and whose it is. This app asks for no right to read filters and dashboards.',
        'Objects that are not shared and that no record names: they are left out of a backup without any error.',
      ],
    },
  },
  'other-person': {
    title: 'Another person lacks a permission',
    meaning:
      'The record tells of a permission that somebody else lacks, not the backup account. To restore the assignee of a work item, for example, the assignee must be assignable in the space (project). To restore a watcher, the watcher must see the work item. Giving the backup account more would change nothing.',
    evidence:
      'The words of the record, such as "User \'…\' cannot be assigned issues", "The user … does not have permission to view this issue. This user will not be added to the watch list". The person\'s name stays in the log and is not stored. The evidence is log-only.',
    remedy: {
      steps: [
        'See in the log whom the record names.',
        'If that person still works in the space, give them the permission that the sentence names, in Space settings → People or through the permission scheme.',
        'If they have left, nothing needs to be done: most tools restore the work item without the person.',
      ],
    },
    limits: {
      bullets: [
        'Whether the person holds the permission today. This app asks Jira about the backup account alone.',
        'Whether the tool restored the rest of the work item. Its own report tells.',
      ],
    },
  },
  'project-archived': {
    title: 'The space is archived',
    meaning: [
      'The space (project) was archived. Its work items are left out of searches and cannot be changed. Everyone who had a permission there still has it, and can open a work item by its direct link. So no grant explains the failures in the log, and none will end them.',
      'An archived space has this one cause in the report. It is not checked against the profile.',
    ],
    evidence:
      'Jira lists the space among the archived ones (GET /rest/api/3/project/search?status=archived). The evidence is confirmed.',
    remedy: [
      'Decide whether the space is to be backed up:',
      {
        bullets: [
          'If it is, a Jira admin opens Settings → Spaces → Archive and chooses Restore. Jira offers this on that screen only, not to apps. After the backup the space can be archived again.',
          "If it is not, leave it out of the backup tool's selection, so that its failures do not hide others.",
        ],
      },
    ],
    limits: {
      bullets: [
        'Whether the backup tool can read archived work items by their direct links. Some do.',
        'Why the space was archived. Jira shows when and by whom on the screen above.',
      ],
    },
  },
  'project-not-found': {
    title: 'Not found',
    meaning: [
      'The log names a space (project) that neither the admin who ran the check nor this app can find. They looked by its key, by an earlier key and by its id, among live and archived spaces and in the trash. It may be deleted for good, it may be hidden from both, or the log may be of another site.',
      'Jira answers 404 for what is hidden and for what is gone alike. So the report says "not found: deleted, or hidden from you too", never only "deleted".',
    ],
    evidence:
      'Two witnesses: the search as the person who ran the check, and the search as the app. Both came back without it. The evidence is log-only, for only the log speaks of the space.',
    remedy: {
      steps: [
        'Make sure that the log is of this site. Where most spaces of the log are not found, the report says so on top.',
        "Ask the people who would know the space whether it was deleted. If so, leave it out of the backup tool's selection.",
        'If it exists and is private, its owner can add the backup account. Then check again.',
      ],
    },
    limits: {
      bullets: [
        "Whether the space ever existed. The organisation's audit log may tell.",
        'Spaces that belong to a site other than the one this app runs on.',
      ],
    },
  },
  'project-trashed': {
    title: 'The space is in the trash',
    meaning: [
      'Somebody moved the space (project) to the trash. Jira answers as if it did not exist (404), to everybody, and deletes it for good 60 days after it was moved there. No permission helps.',
      'A space in the trash has this one cause in the report. It is not checked against the profile.',
    ],
    evidence:
      'Jira lists the space among the deleted ones (GET /rest/api/3/project/search?status=deleted). The evidence is confirmed.',
    remedy: [
      'Decide soon whether the space is still needed:',
      {
        bullets: [
          'If it is, a Jira admin opens Settings → Spaces → Trash and chooses Restore.',
          "If it is not, leave it out of the backup tool's selection. Keep the last backup that has it for as long as your rules ask.",
        ],
      },
    ],
    limits: {
      bullets: [
        'Whether the backup tool still holds an earlier copy of the space.',
        'Spaces whose 60 days are over: Jira no longer lists them, and they show as not found.',
      ],
    },
  },
  'security-level': {
    title: 'The security level of the work item',
    meaning: [
      'The work item has a security level, and the backup account is not a member of that level. Permissions of the space (project) do not count then. Who is not in the level does not see the work item, not even a Jira admin or an organisation admin. Jira answers 404, as if it did not exist.',
      'Other work items of the same space may be backed up without a fault.',
    ],
    evidence: {
      bullets: [
        "Jira's permission check grants the permission in the space and refuses it on the work item: the evidence is confirmed.",
        'The level was read as the person who ran the check or as the app. Its members are compared with the account like grants of a scheme.',
      ],
    },
    remedy: [
      {
        steps: [
          'Where a role of the space is a member of the level, add the account to that role (Space settings → People).',
          'Where a group is a member, a site admin can add the account to the group. Look first at what else the group gives.',
          'Else a Jira admin opens Settings → Work items → Work item security schemes and adds the account to the level.',
          'Check again. Then run the backup again: work items of this level that no record named come in, too.',
        ],
      },
      'A level protects what its owners want few to see. Ask them before you add a backup account.',
    ],
    limits: {
      bullets: [
        'Work items with the level that the log does not name and that nobody who sees them looked for.',
        'The members of the level, where the person who ran the check may not read them; the sentence says so.',
        'Levels in team-managed spaces: they have restricted work items instead.',
      ],
    },
  },
  'team-role': {
    title: 'No role with it in a team-managed space',
    meaning: [
      'A team-managed space (project) has no permission scheme to change. What a person may do there comes with their role in the space. The backup account has no role there, or one without this permission.',
      'A team-managed space is open (everybody is a Member), limited (everybody is a Viewer) or private (only those who were added). The standard roles Administrator, Member and Viewer cannot be changed; a space can have roles of its own beside them.',
    ],
    evidence: {
      bullets: [
        "Jira's permission check refuses the permission to this account: the evidence is confirmed.",
        'Jira shows the roles of the space as a scheme of its own. From its grants and the members of its roles we derive which roles have the permission and which the account is in.',
      ],
    },
    remedy: [
      {
        steps: [
          'An admin of the space, or a Jira admin, opens Space settings → Access (in a service space: Service space settings → Access).',
          'Add people: enter the account and choose a role that has the permission. The sentence names them, those that give least first. Administer spaces comes with Administrator alone.',
          'Where no role fits, make one with just what the backup needs.',
          'Check again.',
        ],
      },
      'On the Free plan access cannot be changed.',
    ],
    limits: {
      bullets: [
        "The access level as such (open, limited, private): Jira's API does not give it. We see only the grants that follow from it.",
        'Work items that are restricted to a role inside the space: see restricted work items.',
      ],
    },
  },
  unknown: {
    title: 'Not known',
    meaning: [
      'Something is refused, and we do not know why. The sentence says which fact is missing:',
      {
        bullets: [
          "The grants do not explain it. Jira refuses, and by the grants that we read it should not. Jira's verdict stands.",
          'The reason was not read. The scheme, the roles or the account could not be read by whoever ran the check.',
          'Nobody sees the work item. It was deleted, moved, or is hidden from the person who ran the check and from the app alike.',
          'The work item was not looked up. Jira refused or failed when we looked for it, so that we did not see it says nothing.',
          'The work item was not asked about. A check asks about 200 work items a space (project) and 5,000 in all.',
          'No space or no right is named. The record tells of a refusal and not of what or where.',
          'The permission is not on this site. Jira has no such permission here; an app may have brought it elsewhere.',
          "There is no verdict. Jira's answer left it out.",
          'It is refused since. It was no gap when the report was made; a check of this space found it later, and its cause was not looked for.',
        ],
      },
    ],
    evidence:
      'Where Jira refuses, the evidence is confirmed: only the reason is not known. Else it is log-only. We do not guess.',
    remedy: {
      bullets: [
        'Look under what could not be read: each row names the right that would let you read it.',
        "Ask Jira's permission helper (Settings → System → Permission helper) about the account, a work item and the permission.",
        'The tab Log lists what no check can see, and whom to ask.',
        'Close the gaps that are known, and check again: often one hid the other.',
      ],
    },
    limits: {
      bullets: [
        "What stands in the tab Log under What no check can see, and the scopes of the tool's token.",
        'Work items and comments that nobody we can ask can see.',
      ],
    },
  },
  'visibility-restricted': {
    title: 'A restricted comment or worklog',
    meaning: [
      'Somebody wrote a comment or logged work that only one role of the space (project) or one group may see. The log says that the backup account was refused because it lacks that membership. No permission opens it; only membership does.',
      'In most tools such comments and worklogs are left out without any error. A record in the log is the exception.',
    ],
    evidence:
      'The words of the record, such as "You are currently not a member of the project role: …". Jira\'s permission check knows nothing of the visibility of single comments, so the evidence is log-only.',
    remedy: [
      {
        steps: [
          'Where the sentence names the role, add the account to that role: in Space settings → People, in a team-managed space in Space settings → Access.',
          'Where it does not, open the work item and look for the lock at the comment or the worklog. It names the role or group.',
          'Run the backup again. Its next log shows whether it helped.',
        ],
      },
      'For a restore, too, the account must be in the role or group. Jira lets nobody restrict a comment to a role that they are not in.',
    ],
    limits: {
      bullets: [
        'How many restricted comments and worklogs there are. Nobody who is not a member can count them.',
        'The comment itself, and who wrote it.',
      ],
    },
  },
} as const satisfies Record<CauseKind, CausePage>;
