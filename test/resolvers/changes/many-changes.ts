import { changeJournal, type ChangeRecord } from '../../../src/app/journal/record';
import { inForge } from '../../store/in-forge';
import type { Page } from '../admin-page';

/** An id as the app gives it, of the change with a sequence. */
export const idOf = (sequence: number): string =>
  `${String(sequence)}.33333333-3333-4333-8333-${String(sequence).padStart(12, '0')}`;

/** A change of this app in a space of its own, which is over. `name`: of what it names. */
const recordOf = (sequence: number, accountId: string, name: string): ChangeRecord => ({
  ...{ kind: 'change', id: idOf(sequence), by: 'u-ada', at: '2026-11-20T10:00:00.000Z' },
  ...{ phase: 'over', accountId, reportId: null, undone: null },
  act: {
    kind: 'add-to-role',
    target: { projectKey: `S${String(sequence)}`, roleId: '10003', roleName: name, typeKey: 'software' },
  },
  place: { kind: 'role', projectId: String(sequence), roleId: '10003' },
  writes: [
    { permission: null, holder: { type: 'user', value: accountId }, id: null, state: 'made', status: null },
  ],
  spaces: [`S${String(sequence)}`],
});

/** As if so many changes had been made for an account. The store takes only so much in a minute. */
export async function withChanges(
  page: Page,
  count: number,
  { accountId = 'u-dana', name = 'Developers' }: { readonly accountId?: string; readonly name?: string } = {},
): Promise<void> {
  for (let sequence = 1; sequence <= count; sequence += 1) {
    page.clock.time += 100;
    const record = recordOf(sequence, accountId, name);
    await inForge(() => changeJournal().take(sequence, record), page.platform.store);
  }
  page.clock.time += 60_000;
}
