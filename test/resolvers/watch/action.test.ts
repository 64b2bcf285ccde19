import { openPage, value, type Page } from '../admin-page';
import { generatedSite } from '../generated-site';
import { putBook, space } from './book';
import { checkedPage, hours, projectOf, setAccess, watchedPage } from './watched';

const site = () => generatedSite({ projects: 6, failing: 1 });

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
  readonly gaps?: number | null;
  readonly newGaps?: number | null;
  readonly summary?: string;
  readonly link?: string;
}

async function acted(page: Page, accountId: string): Promise<Answer> {
  const invoked = await page.platform.act('check-backup-access', {}, accountId);
  if (invoked.kind !== 'result') throw new Error(JSON.stringify(invoked));
  return invoked.value as Answer;
}

describe('Check backup access', () => {
  test('gives a rule of a Jira admin how much is missing, what of it is new, a summary and a link', async () => {
    const page = await watchedPage({ site: site() });
    // Administer Jira, and three permissions in the space that never had them
    expect(await acted(page, 'u-ada')).toEqual({
      ...{ gaps: 4, newGaps: 0 },
      summary:
        'Looked on 23 Nov 2026. 1 of 6 spaces will be missing content. The account lacks Administer Jira.',
      link: expect.stringMatching(
        /^https:\/\/acme\.example\/jira\/settings\/apps\/[\w-]+\/[\w-]+$/,
      ) as string,
    });
    setAccess(projectOf(page, 3), false);
    await hours(page, 24);
    expect(await acted(page, 'u-ada')).toMatchObject({
      ...{ gaps: 7, newGaps: 3 },
      summary: expect.stringMatching(
        /^Since 2\d Nov 2026: 1 space lost Administer spaces and more\. PDA3 lost .*\. Looked on 2\d Nov 2026\./,
      ) as string,
    });
  });

  test.each([
    ['who is no Jira admin', 'u-lee', 'is not a Jira admin'],
    ['an account that Jira does not know', 'u-nobody', 'has not allowed'],
  ])('tells %s nothing but that', async (_who, accountId, says) => {
    const page = await watchedPage({ site: site() });
    const calls = page.platform.calls.length;
    expect(await acted(page, accountId)).toEqual({
      errors: [{ message: expect.stringContaining(says) as string }],
    });
    const asked = page.platform.calls.slice(calls).map(({ path }) => path.split('?')[0]);
    expect(asked.filter((path) => !/\/(myself|mypermissions)$/.test(path ?? ''))).toEqual([]);
  });

  test('whose person has not consented is told to; nothing is thrown, for automation would not say what', async () => {
    const page = await watchedPage({
      site: site(),
      through: (backend) => ({
        ...backend,
        consented: (accountId) => accountId !== 'u-ada' || !left.consent,
      }),
    });
    left.consent = true;
    expect(await acted(page, 'u-ada')).toEqual({
      errors: [{ message: expect.stringContaining('has not allowed Permission Gaps') as string }],
    });
    left.consent = false;
  });
  const left = { consent: false };

  test('where nothing is watched fails and says where to switch the watch on', async () => {
    const page = await checkedPage({ site: site() });
    expect(await acted(page, 'u-ada')).toEqual({
      errors: [{ message: expect.stringContaining('Nothing is watched') as string }],
    });
  });

  test('before the first look begins it, and says so instead of a number', async () => {
    const page = await checkedPage({ site: site() });
    value(await page.ask('watch/switch', { every: 'day' }));
    expect(await acted(page, 'u-ada')).toMatchObject({
      ...{ gaps: null, newGaps: null },
      summary: expect.stringContaining('has not come to an end yet') as string,
    });
    expect(page.platform.queues.waiting().length).toBeGreaterThan(0);
  });

  test('that finds a fault of its own says so and no more', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = openPage({
      site: site(),
      storage: async (answer, path) => {
        if (path.includes('get')) throw new Error('SECRET');
        return answer();
      },
    });
    const answer = await acted(page, 'u-ada');
    expect(answer.errors?.[0]?.message).toContain('Something went wrong');
    expect(JSON.stringify([answer, log.mock.calls])).not.toContain('SECRET');
    log.mockRestore();
  });

  test('on 10,000 spaces reads one document and asks Jira twice', async () => {
    const page = openPage({ site: site() });
    const places = Array.from({ length: 10_000 }, (_, n) =>
      space(`S${n}`, ...(n % 10 === 0 ? ['BROWSE_PROJECTS'] : [])),
    );
    const watch = { accountId: 'u-backup', by: 'u-ada', baseUrl: 'https://acme.example' };
    putBook(page.platform, watch, page.clock.time, [{ covers: 'whole', places }]);
    const before = page.platform.quota.total.read;
    expect(await acted(page, 'u-ada')).toMatchObject({ gaps: 1_000, newGaps: 0 });
    expect(page.platform.calls.map(({ path }) => path.split('?')[0])).toEqual([
      '/rest/api/3/myself',
      '/rest/api/3/mypermissions',
    ]);
    expect(page.platform.quota.total.read - before).toBeLessThan(120);
  });
});

test('the pages, the gadget and the form of the action answer Jira admins alone', async () => {
  const page = await watchedPage({ site: site() });
  for (const moduleKey of ['gaps-admin', 'watch-gadget', 'check-backup-access']) {
    for (const [accountId, ok] of [
      ['u-lee', false],
      [null, false],
      ['u-ada', true],
    ] as const) {
      const invoked = await page.invoke('watch/status', {}, { moduleKey, accountId });
      expect([moduleKey, accountId, invoked]).toEqual([
        moduleKey,
        accountId,
        { kind: 'result', value: expect.objectContaining({ ok }) as unknown },
      ]);
    }
  }
});
