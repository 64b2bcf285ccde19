export { readLog } from './read-log';
export type { Refusal } from './refusal';
export type { Finding, LogReading, SetAsideReason, Want } from './finding';
