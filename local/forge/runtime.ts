import { randomUUID } from 'node:crypto';
import type { Manifest, PageModule } from './manifest';

const timer = { stop: () => undefined };
const silentMetrics = {
  counter: () => ({
    incr: () => undefined,
    incrBy: () => undefined,
    decr: () => undefined,
    decrBy: () => undefined,
  }),
  timing: () => ({ measure: () => timer }),
  gauge: () => ({ set: () => undefined }),
};

export const environmentId = '00000000-0000-4000-8000-00000000000e';
export const installationId = '00000000-0000-4000-8000-00000000000f';
export const cloudId = '00000000-0000-4000-8000-0000000000c1';

/** What `@forge/api` reads from `__forge_runtime__` during one invocation (its type is `ForgeRuntime`). */
export function runtimeOf(
  manifest: Manifest,
  page: PageModule,
  accountId: string | null,
  remainingMilliseconds: () => number,
): object {
  const invocationId = randomUUID();
  return {
    appContext: {
      appId: manifest.appId,
      appVersion: '0.0.0-local',
      environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId,
      installationId,
      functionKey: page.handler,
      moduleType: page.type,
      moduleKey: page.key,
      permissions: { scopes: manifest.scopes, external: {} },
    },
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    aaid: accountId ?? undefined,
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: remainingMilliseconds },
    tracing: { traceId: invocationId, spanId: invocationId },
    realtime: {},
    externalAuth: [],
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}
