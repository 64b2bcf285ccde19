import type { Accepted } from '../../../report';
import { readAccepted } from '../../../store';

/** What the site's admins left out on purpose for this backup account: plans leave it out, reports show it as accepted. */
export async function acceptedNeeds(accountId: string): Promise<readonly Accepted[]> {
  return (await readAccepted<Accepted>(accountId)).entries;
}
