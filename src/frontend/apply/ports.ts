import { ask } from '../invoke';
import { waitByClock } from '../scan/port';
import type { ChangesPort } from './port';

/** Changes of a report's plan, as a Jira admin makes them. Without a report nothing can be applied, and all can be undone. */
export function sitePort(reportId: string | null): ChangesPort {
  return {
    apply: (planId, changeId, sequence, byItself) =>
      ask('change/apply', {
        reportId: reportId ?? '',
        planId,
        changeId,
        sequence,
        ...(byItself ? { byItself } : {}),
      }),
    confirm: (id) => ask('change/confirm', { id }),
    undo: (id, sequence) => ask('change/undo', { id, sequence }),
    journal: (asked) => ask('change/journal', asked),
    wait: waitByClock,
  };
}

/** Changes of the one project whose settings page this is, as its own admin makes them. */
export const projectPort: ChangesPort = {
  apply: (planId, changeId, sequence, byItself) =>
    ask('project/apply', { planId, changeId, sequence, ...(byItself ? { byItself } : {}) }),
  confirm: (id) => ask('project/confirm', { id }),
  undo: (id, sequence) => ask('project/undo', { id, sequence }),
  journal: (asked) => ask('project/journal', asked),
  wait: waitByClock,
};
