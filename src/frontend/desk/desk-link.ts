import { events } from '@forge/bridge';
import { fromDeskEvent, toDeskEvent, type FromDesk, type ToDesk } from '../../contract/file-frame';

const kinds = {
  ready: true,
  reading: true,
  read: true,
  findings: true,
  texts: true,
  list: true,
  refused: true,
  stopped: true,
  cleared: true,
  'give-export': true,
} as const satisfies Record<FromDesk['kind'], true>;

/** Only this app's own frame can send these events; a kind of another version is left alone. */
function isFromDesk(payload: unknown): payload is FromDesk {
  if (typeof payload !== 'object' || payload === null || !('kind' in payload)) return false;
  return typeof payload.kind === 'string' && Object.hasOwn(kinds, payload.kind);
}

/** Says something to the file desk. A frame that is not there yet hears nothing; it says `ready` when it comes. */
export function tellDesk(message: ToDesk): void {
  events.emit(toDeskEvent, message).catch(() => undefined);
}

/** Listens to the file desk until the returned function is called. */
export function listenToDesk(hear: (message: FromDesk) => void): () => void {
  let open = true;
  const subscription = events.on(fromDeskEvent, (payload: unknown) => {
    if (open && isFromDesk(payload)) hear(payload);
  });
  return () => {
    open = false;
    subscription.then(
      (given) => given.unsubscribe(),
      () => undefined,
    );
  };
}
