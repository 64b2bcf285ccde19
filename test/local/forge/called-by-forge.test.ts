import { privacy } from '@forge/api';
import { openPersonalData, readManifest } from '../../../local/forge';
import { manifestFile, manifestWithout, platformFor } from './test-platform';

const accounts = (many: number) =>
  Array.from({ length: many }, (_, n) => ({ accountId: `u-${n}`, updatedAt: '2026-11-23T09:00:00.000Z' }));

describe('what Forge calls by itself', () => {
  it('is in the manifest, with the time that its function may take', () => {
    const { called } = readManifest(manifestFile);
    expect(called.map(({ key, type, handler, milliseconds }) => [key, type, handler, milliseconds])).toEqual([
      ['report-accounts', 'scheduledTrigger', 'index.weekly', 900_000],
      ['look-at-spaces', 'scheduledTrigger', 'index.hourly', 25_000],
      ['spaces-that-come', 'trigger', 'index.spaceCame', 25_000],
      ['empty-store', 'preUninstall', 'index.uninstall', 25_000],
    ]);
  });

  it('gets the place that it is called from, and nobody is signed in', async () => {
    const platform = platformFor(() => 1, {
      handlers: async () => ({ weekly: async (event: unknown) => event }),
    });
    await expect(platform.fire('report-accounts')).resolves.toMatchObject({
      kind: 'result',
      value: { context: { moduleKey: 'report-accounts' } },
    });
  });

  it('is told what happened in Jira', async () => {
    const platform = platformFor(() => 1, {
      handlers: async () => ({ spaceCame: async (event: unknown) => event }),
    });
    await expect(platform.fire('spaces-that-come', { project: { id: '1' } })).resolves.toMatchObject({
      kind: 'result',
      value: { project: { id: '1' }, context: { moduleKey: 'spaces-that-come' } },
    });
  });

  it('is an action that automation calls with its inputs, as the person of a connection', async () => {
    const asked: unknown[] = [];
    const platform = platformFor(() => 1, {
      handlers: async () => ({
        checkAccess: async (inputs: unknown, vouched: unknown) => {
          asked.push(inputs, vouched);
          return { gaps: 1 };
        },
      }),
    });
    await expect(platform.act('check-backup-access', { a: 1 }, 'u-ada')).resolves.toEqual({
      kind: 'result',
      value: { gaps: 1 },
    });
    expect(asked).toMatchObject([{ a: 1 }, { principal: { accountId: 'u-ada' } }]);
    await expect(platform.act('look-at-spaces', {}, 'u-ada')).resolves.toMatchObject({ kind: 'error' });
  });

  it('is no page, and no page is called so', async () => {
    const platform = platformFor(() => 1);
    await expect(platform.fire('gaps-admin')).resolves.toMatchObject({ kind: 'error' });
    await expect(
      platform.invoke({ functionKey: 'work', payload: {}, moduleKey: 'report-accounts' }),
    ).resolves.toMatchObject({ kind: 'error' });
  });

  it('is over when the time of its own function is', async () => {
    jest.useFakeTimers();
    const never = async (): Promise<never> => new Promise(() => undefined);
    const platform = platformFor(() => 1, { handlers: async () => ({ weekly: never, uninstall: never }) });
    const [weekly, uninstall] = [platform.fire('report-accounts'), platform.fire('empty-store')];
    await jest.advanceTimersByTimeAsync(25_000);
    await expect(uninstall).resolves.toMatchObject({
      message: expect.stringContaining('25 seconds') as string,
    });
    await jest.advanceTimersByTimeAsync(875_000);
    await expect(weekly).resolves.toMatchObject({
      message: expect.stringContaining('900 seconds') as string,
    });
    jest.useRealTimers();
  });
});

describe('the reporting of personal data', () => {
  const fired = async (work: () => Promise<unknown>, options: Parameters<typeof platformFor>[1] = {}) =>
    platformFor(() => 1, { handlers: async () => ({ weekly: work }), ...options }).fire('report-accounts');

  it('takes what the real package sends, ninety at a time, and says who is closed or was updated since', async () => {
    const personalData = openPersonalData({
      closed: new Set(['u-3']),
      updated: new Map([
        ['u-7', Date.parse('2026-11-24T09:00:00Z')],
        ['u-8', Date.parse('2026-11-22T09:00:00Z')],
      ]),
    });
    await expect(fired(() => privacy.reportPersonalData(accounts(91)), { personalData })).resolves.toEqual({
      kind: 'result',
      value: [
        { accountId: 'u-3', status: 'closed' },
        { accountId: 'u-7', status: 'updated' },
      ],
    });
    expect(personalData.reports.map(({ length }) => length)).toEqual([90, 1]);
  });

  it.each([
    ['without the scope', 401, manifestWithout('report:personal-data'), accounts(1)],
    ['a time that is none', 400, manifestFile, [{ accountId: 'u-1', updatedAt: 'yesterday' }]],
  ])('%s it refuses with %i', async (_name, status, manifest, sent) => {
    const work = () =>
      privacy.reportPersonalData(sent).catch((refused: unknown) => (refused as Response).status);
    await expect(fired(work, { manifestFile: manifest })).resolves.toEqual({ kind: 'result', value: status });
  });
});
