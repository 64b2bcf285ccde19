export { readLog } from './read-log';
export type { ReadOptions } from './read-log';
export type { Refusal, RefusalReason } from './refusal';
export type { LogSource } from './source';
export type {
  BrokenPlace,
  Finding,
  LogFile,
  LogReading,
  LogSummary,
  NamedIssue,
  SetAsideReason,
  Want,
} from './finding';
