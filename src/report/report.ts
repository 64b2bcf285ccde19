import type * as z from 'zod';
import type { BackupTask, ListedProfile, Profile } from '../access/profile';
import type { gapSchema, holderSchema } from './schema/gap';
import type { comparedSchema } from './schema/compared';
import type { changeSchema, planSchema } from './schema/plan';
import type { projectSchema } from './schema/project';
import type { candidateSchema, reportSchema, retrySchema, sinceSchema } from './schema/report';

/** The exported report, as its schema says. Types alone: what makes a report does not take the schema along. */

export type { BackupTask, ListedProfile, Profile };
export type Report = z.infer<typeof reportSchema>;
export type ReportHolder = z.infer<typeof holderSchema>;
export type ReportGap = z.infer<typeof gapSchema>;
export type ReportProject = z.infer<typeof projectSchema>;
export type ReportSince = z.infer<typeof sinceSchema>;
export type ReportRetry = z.infer<typeof retrySchema>;
export type ReportCandidate = z.infer<typeof candidateSchema>;
export type ReportCompared = z.infer<typeof comparedSchema>;
export type ReportPlan = z.infer<typeof planSchema>;
export type ReportChange = z.infer<typeof changeSchema>;

type SetAsideLine = Report['setAside'][number];
type UnrecognisedLine = Report['unrecognised'][number];

/** What the back end gives of a report beside what is said of single projects: where the log's texts belong it has only their indices. */
export interface ExportHead extends Omit<
  Report,
  'projects' | 'beyond' | 'setAside' | 'unrecognised' | 'plan' | 'cover' | 'retry' | 'compared'
> {
  readonly setAside: readonly (Omit<SetAsideLine, 'examples'> & { readonly texts: readonly number[] })[];
  readonly unrecognised: readonly (Omit<UnrecognisedLine, 'text'> & { readonly text: number | null })[];
  /** Its list comes in parts, for it may be long. */
  readonly retry: Omit<ReportRetry, 'again'> | null;
}
