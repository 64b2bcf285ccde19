import { resolvePlaces } from '../../../diagnosis';
import type { Finding } from '../../../log/finding';
import { readFindingsPart, writeFindings } from '../../../store';
import { siteFacts } from '../site-facts';
import { done, stage } from '../stage';
import { counted } from '../../../text/english';

/**
 * What a log may mean by a place is settled once the site was asked for all its names, and only what was settled stays stored: a
 * candidate may be any word of the log.
 */
export const settlePlaces = stage<number>({
  name: 'settle-places',
  says: (parts) => `Finding out which spaces the log means (${counted(parts, 'part')})`,
  plan: async ({ store, head: { parts } }) => {
    const open = (await store.findings())?.some(isOpen) ?? false;
    return open ? Array.from({ length: parts }, (_, part) => part) : [];
  },
  work: async (part, { store, head: { scanId } }) => {
    const findings = await readFindingsPart<Finding>(scanId, part);
    if (!findings.some(isOpen)) return done;
    const facts = await siteFacts(store);
    await writeFindings(
      scanId,
      part,
      findings.map((finding) => resolvePlaces(finding, facts)),
    );
    store.forgetFindings();
    return done;
  },
});

function isOpen({ candidates }: Finding): boolean {
  return candidates !== undefined;
}
