import path from 'node:path';
import { writeFileSync, readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { makeResolver } from '@forge/resolver';
import { openPlatform, type JiraBackend, type JiraCaller, type Platform } from '../../../local/forge';

export const manifestFile = path.join(__dirname, '../../../manifest.yml');

export interface SeenCall {
  readonly request: Request;
  readonly caller: JiraCaller;
}

/** A Jira that answers everybody who is signed in with `{ ok: true }`, nobody with 401, and remembers who asked. `u-new` has not consented yet. */
export function listeningJira(seen: SeenCall[] = []): JiraBackend {
  const consented = new Set<string>(['u-ada', 'u-bob']);
  return {
    baseUrl: 'https://acme.example',
    fetch: async (request, caller) => {
      seen.push({ request, caller });
      return Response.json(
        { ok: caller.accountId !== null },
        { status: caller.accountId === null ? 401 : 200 },
      );
    },
    consented: (accountId) => consented.has(accountId),
    consent: (accountId) => {
      consented.add(accountId);
    },
  };
}

/** A platform on which one function, `work`, can be invoked. */
export function platformFor(
  work: (request: { payload: unknown; context: Record<string, unknown> }) => unknown,
  options: Partial<Parameters<typeof openPlatform>[0]> = {},
): Platform {
  return openPlatform({
    backend: listeningJira(),
    manifestFile,
    viewer: 'u-ada',
    appUser: 'u-app',
    handlers: async () => ({
      resolver: makeResolver({ work: async (request) => (await work(request)) as object }),
    }),
    ...options,
  });
}

export const invokeWork = (
  platform: Platform,
  input: Partial<Parameters<Platform['invoke']>[0]> = {},
): ReturnType<Platform['invoke']> =>
  platform.invoke({ functionKey: 'work', payload: {}, moduleKey: 'gaps-admin', ...input });

/** A copy of the manifest without one scope. */
export function manifestWithout(scope: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'manifest-')), 'manifest.yml');
  writeFileSync(file, readFileSync(manifestFile, 'utf8').replace(`    - ${scope}\n`, ''));
  return file;
}
