import type { NotRead } from '../../diagnosis/facts';
import { openIndex } from './rows';

/** What could not be read, by where it belongs: on a large site there is more of it than one message holds. */
export interface NotReadBy {
  /** Of the site, or of a space that the report does not cover. */
  readonly site: readonly NotRead[];
  projects(rows: readonly { readonly key: string }[]): readonly NotRead[];
}

export async function notReadBy(reportId: string, notRead: readonly NotRead[]): Promise<NotReadBy> {
  const inReport = new Set(notRead.length === 0 ? [] : (await openIndex(reportId)).map(({ k }) => k));
  return {
    site: notRead.filter(({ project }) => project === null || !inReport.has(project)),
    projects: (rows) => {
      const keys = new Set<string | null>(rows.map(({ key }) => key));
      return notRead.filter(({ project }) => keys.has(project));
    },
  };
}
