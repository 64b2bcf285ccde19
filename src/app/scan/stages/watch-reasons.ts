import { counted } from '../../../text/english';
import { diagnoseSpace } from '../../reports/recheck/diagnose-space';
import { changeBook } from '../../watch/book';
import { siteFacts } from '../site-facts';
import { done, stage } from '../stage';
import { unlessBusy } from '../unread';

/** Why spaces lost what they lost: for those alone that a look found changed. What cannot be read stays without a reason. */
export const watchReasons = stage<string>({
  name: 'watch-reasons',
  says: (count) => `Finding out why ${counted(count, 'space')} changed`,
  plan: async ({ store }) => [...new Set(await store.all('to-explain'))],
  work: async (id, { head, profile, store, jira, clock }) => {
    const found = await jira.projectsByName({ ids: [id] }, 'app');
    if (!found.ok) return unlessBusy(found.failure);
    const [project] = found.value.items;
    if (project?.status !== 'live' || head.watchId === undefined) return done;
    const { account, notRead } = await siteFacts(store);
    const asking = {
      ...{ account, notRead, applicationNames: {}, findings: null, turn: 0 },
      catalogue: await store.all('permission'),
    };
    const space = { project: { ...project, seenBy: 'app' as const }, names: new Set<string>(), profile };
    const diagnosed = await diagnoseSpace({ ...space, globals: [] }, asking, jira);
    if (!diagnosed.ok) return unlessBusy(diagnosed.failure);
    const { key, kind, typeKey } = project;
    const reason = { place: { key, kind, typeKey }, gaps: diagnosed.value.row.gaps };
    await changeBook(head.watchId, clock, (book) => ({
      ...book,
      reasons: { ...book.reasons, [id]: reason },
    }));
    return done;
  },
});
