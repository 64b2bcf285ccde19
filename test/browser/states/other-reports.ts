import { sampleLog } from '../app-site';
import { button, chooseAccount, findTheGaps, reportStands } from '../steps';
import { openWithReport } from '../stored-report';
import { openAdmin, refused, temporaryFile, type Way } from './state';

const notFound = (key: string) => ({
  item_type: 'project',
  status_code: 404,
  error: `No project could be found with key '${key}'.`,
});

/** Reports of other logs and other sites, each from a check of its own. */
export const otherReports: readonly Way[] = [
  {
    // where schemes cannot be changed the plan adds the account to roles, space by space
    change: (site) => {
      site.site.plan = 'FREE';
    },
    states: [
      {
        name: 'new-spaces',
        lookAt: 'New team-managed spaces',
        reach: async (page, site) => {
          await openWithReport(page, site);
          for (const section of ['optional', 'new team-managed spaces'])
            await button(page, `Show: ${section}`).click();
          const last = page.getByRole('button', { name: /^Show change/ }).last();
          await last.click();
        },
      },
    ],
  },
  {
    states: [
      {
        name: 'plan-choice',
        lookAt: 'What should the backup include?',
        reach: async (page, site) => {
          await openAdmin(page, site);
          await findTheGaps(page, sampleLog('restore'));
          await page.getByRole('radio', { name: /^Also site settings/ }).click();
          await page
            .getByRole('button', { name: /^Show message/ })
            .first()
            .click();
        },
      },
    ],
  },
  {
    states: [
      {
        name: 'fail-alike',
        reach: async (page, site) => {
          await openAdmin(page, site);
          const log = JSON.stringify(['CARE', 'CMS', 'DATA'].map(notFound));
          await findTheGaps(page, temporaryFile('alike.json', log));
        },
      },
    ],
  },
  {
    change: ({ groups }) => {
      groups
        .find(({ groupId }) => groupId.startsWith('g-jira-admins'))
        ?.members.push('712020:backup-service');
    },
    states: [
      {
        name: 'no-gaps',
        reach: async (page, site) => {
          await openAdmin(page, site);
          await findTheGaps(page, temporaryFile('small-log.json', `[${refused}]`));
        },
      },
    ],
  },
  {
    states: [
      {
        name: 'whole-site',
        reach: async (page, site) => {
          await openAdmin(page, site);
          await chooseAccount(page);
          await button(page, 'Check every space without a log').click();
          await reportStands(page);
        },
      },
    ],
  },
];
