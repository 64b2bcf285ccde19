import { administrators, gone, group, lead, reporter, reviewers, user } from './holders';
import { account, leadOf } from './people';

/** Level 312 lets in nobody who opens the pages and not the app: what it hides stays unknown to both witnesses. */
export const securitySchemes = [
  {
    id: 300,
    name: 'Confidential work',
    levels: [
      { id: 301, name: 'Leads only', members: [lead, administrators] },
      { id: 302, name: 'Finance and legal', members: [group('finance'), group('legal'), gone.user] },
    ],
  },
  {
    id: 310,
    name: 'Incidents',
    levels: [
      {
        id: 311,
        name: 'Response team',
        members: [reporter, group('quality'), user(account.admin), reviewers],
      },
      { id: 312, name: 'Board', members: [user(leadOf('finance')), user(leadOf('legal'))] },
    ],
  },
];
