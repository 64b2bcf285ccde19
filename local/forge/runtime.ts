import { randomUUID } from 'node:crypto';
import type { Manifest, Module, PageModule } from './manifest';

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

const environmentId = '00000000-0000-4000-8000-00000000000e';
const installationId = '00000000-0000-4000-8000-00000000000f';
const cloudId = '00000000-0000-4000-8000-0000000000c1';

/** What `@forge/api` reads from `__forge_runtime__` during one invocation (its type is `ForgeRuntime`). */
export function runtimeOf(
  manifest: Manifest,
  module: Module,
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
      functionKey: module.handler,
      moduleType: module.type,
      moduleKey: module.key,
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

/** What the product tells a resolver of the place that it is invoked from; `accountId` is added by `@forge/resolver`. */
export function contextOf(
  manifest: Manifest,
  page: PageModule,
  siteUrl: string,
  extension: Record<string, unknown>,
): object {
  return {
    cloudId,
    siteUrl,
    environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: page.key,
    localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${environmentId}/static/${page.key}`,
    extension: { type: page.type, ...extension },
  };
}

/** What a function gets that Forge calls by itself. */
export const eventOf = ({ key }: Module): object => ({ context: { cloudId, moduleKey: key } });
