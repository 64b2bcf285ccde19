import { events } from '@forge/bridge';
import { fromDeskEvent, toDeskEvent, type FromDesk, type ToDesk } from '../../../src/contract/file-frame';

/** The way to the page around the frame. Only this app's own page can send these events. */

export function tellPage(message: FromDesk): void {
  events.emit(fromDeskEvent, message).catch(() => undefined);
}

export async function listenToPage(hear: (message: ToDesk) => void): Promise<void> {
  await events.on(toDeskEvent, (payload: unknown) => {
    if (typeof payload === 'object' && payload !== null && 'kind' in payload) hear(payload as ToDesk);
  });
}
