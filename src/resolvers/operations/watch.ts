import * as z from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { keepLooking } from '../../app/duties/look';
import { good } from '../../app/problems';
import { readBook } from '../../app/watch/book';
import { switchOff, switchOn } from '../../app/watch/switch';
import { viewOfBook } from '../../app/watch/view';
import { nothing } from '../payloads/parts';

/** What the watch saw, and when it looks next. */
export const watchStatus: AdminDefinition<'watch/status'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, { clock, jira }) => {
    const book = await readBook();
    return good(book === null ? null : await viewOfBook(book, clock.now(), jira));
  },
};

/** Switches the watch on, or to another interval, or off. */
export const watchSwitch: AdminDefinition<'watch/switch'> = {
  who: 'jira-admin',
  payload: z.object({ every: z.enum(['day', 'week']).nullable() }),
  run: async ({ every }, invocation) => {
    if (every === null) return switchOff(invocation);
    const on = await switchOn(every, invocation);
    if (!on.ok) return on;
    // an hour is long for who waits for the first look
    await keepLooking(invocation.clock);
    const book = (await readBook()) ?? on.value;
    return good(await viewOfBook(book, invocation.clock.now(), invocation.jira));
  },
};
