export { forgeJira } from './forge-jira';
export { forgeWriter } from './forge-writer';
export { found, type Failure, type FailureKind, type Result } from './failure';
export { isIssueName, isNumericId, isProjectKey } from './ids';
export { addCosts, noCost, openMeter, type Cost, type Meter } from './meter';
export { asksForConsent } from './platform-error';
export * from './port';
export { openSender, type Allowance, type Clock, type Sender } from './sender';
export type { JiraWriter, NewHolder } from './writer-port';
