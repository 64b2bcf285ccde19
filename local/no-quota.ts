/**
 * Points are what Atlassian charges Forge apps for. Neither the stand-in Jira nor a call with an API token is charged, so on
 * this machine a scan of a large site need not wait for the next hour. Whoever sets the variable keeps its value.
 */
export function liftPointsQuota(env: NodeJS.ProcessEnv): void {
  env.PERMISSION_GAPS_POINTS_PER_HOUR ??= String(Number.MAX_SAFE_INTEGER);
}
