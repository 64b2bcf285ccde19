import BrowserEnvironment from './environment.cjs';
import { openKitSite } from './kit-site';

type Closes = ReadonlySet<() => Promise<void>>;

it('closes the sites that a failed test left, for a run does not end while one is served', async () => {
  const { served } = globalThis as unknown as { readonly served: Closes };
  const site = await openKitSite();
  expect([...served]).toEqual([site.close]);

  const environment = new BrowserEnvironment(
    { globalConfig: {} as never, projectConfig: { testEnvironmentOptions: {} } as never },
    { console, docblockPragmas: {}, testPath: __filename },
  );
  await environment.setup();
  (environment.global.served as Set<() => Promise<void>>).add(site.close);
  expect((await fetch(site.host.origin)).status).toBe(200);
  await environment.teardown();
  await expect(fetch(site.host.origin)).rejects.toThrow('fetch failed');
  expect([...served]).toEqual([]);
});
