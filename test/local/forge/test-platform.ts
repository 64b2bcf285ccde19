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
  writeFileSync(
    file,
    readFileSync(manifestFile, 'utf8').replace(new RegExp(`^    ${scope}:.*\\n(?:      .*\\n)*`, 'm'), ''),
  );
  return file;
}

/** A manifest with a queue, whose consumer has 900 seconds or as many as it is given, and with two scopes for who is not there. */
export function manifestWithQueue(seconds: number | null = 900): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'manifest-')), 'manifest.yml');
  const timeout = seconds === null ? '' : `, timeoutSeconds: ${String(seconds)}`;
  writeFileSync(
    file,
    `modules:
  jira:adminPage:
    - { key: gaps-admin, title: Admin, resource: page, resolver: { function: resolver } }
  consumer:
    - { key: taker, queue: work, function: take }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: take, handler: index.take${timeout} }
resources:
  - { key: page, path: page.tsx }
permissions:
  scopes:
    read:jira-work: { allowImpersonation: true }
    read:jira-user: { allowImpersonation: true }
    manage:jira-configuration: { allowImpersonation: false }
    storage:app: {}
app: { id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000 }
`,
  );
  return file;
}
