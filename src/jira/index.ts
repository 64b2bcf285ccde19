export { forgeJira, openReader } from './forge-jira';
export { forgeWriter } from './forge-writer';
export { found, mapResult, type Failure, type FailureKind, type Result } from './failure';
export { isIssueName, isNumericId, isProjectKey } from './ids';
export {
  reportToAtlassian,
  type AccountUpdate,
  type HeldAccount,
  type ReportToAtlassian,
} from './personal-data';
export { addCosts, openMeter, type Cost, type Meter } from './meter';
export { asksForConsent } from './platform-error';
export * from './port';
export { readToEnd } from './read-to-end';
export { openSender, type Allowance, type Clock } from './sender';
export type { JiraWriter } from './writer-port';
