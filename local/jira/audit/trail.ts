import type { Site, SiteAuditRecord } from '../site/site-file';
import { saidOf, type AuditEvent } from './event';

/**
 * Jira's audit log of one site: the records of the site file, and one for each change that was made since the site was opened.
 * They stay out of the site itself, so that a change that is taken back leaves the site as it was.
 */
export class AuditTrail {
  private readonly written: SiteAuditRecord[] = [];

  constructor(private readonly site: Pick<Site, 'audit'>) {}

  /** Newest first. */
  records(): readonly SiteAuditRecord[] {
    return [...this.written, ...this.site.audit];
  }

  /** `by`: an account id; null: the organisation did it, and the record has no author. */
  write(event: AuditEvent, by: string | null, at: Date): void {
    const id = this.records().reduce((greatest, record) => Math.max(greatest, record.id), 0) + 1;
    this.written.unshift({
      id,
      ...saidOf(event),
      ...(by === null ? {} : { authorAccountId: by }),
      created: at.toISOString().replace('Z', '+0000'),
      eventSource: '',
    });
  }
}
