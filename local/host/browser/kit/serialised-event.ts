import type { SyntheticEvent } from 'react';

/** What UI Kit gives an event handler of the app: data, never the DOM event. */
export interface SerialisedEvent {
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly defaultPrevented: boolean;
  readonly eventPhase: number;
  readonly isTrusted: boolean;
  readonly target: Readonly<Record<string, unknown>>;
  readonly timeStamp: number;
  readonly type: string;
}

const carried = [
  'value',
  'checked',
  'name',
  'id',
  'tagName',
  'type',
  'selectionStart',
  'selectionEnd',
] as const;

/** Copies what UI Kit carries of a DOM event. */
export function serialised(event: SyntheticEvent): SerialisedEvent {
  const target = event.target as unknown as Record<string, unknown>;
  return {
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    defaultPrevented: event.defaultPrevented,
    eventPhase: event.eventPhase,
    isTrusted: event.isTrusted,
    target: Object.fromEntries(carried.filter((name) => name in target).map((name) => [name, target[name]])),
    timeStamp: event.timeStamp,
    type: event.type,
  };
}

type Handlers = 'onClick' | 'onChange' | 'onBlur' | 'onFocus';

/** The handlers among the props, each called with a serialised event; nothing for a handler that the app did not give. */
export function eventHandlers<Name extends Handlers>(
  props: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): Partial<Record<Name, (event: SyntheticEvent) => void>> {
  const given: Partial<Record<Name, (event: SyntheticEvent) => void>> = {};
  for (const name of names) {
    const handler = props[name] as ((event: SerialisedEvent) => unknown) | undefined;
    if (handler !== undefined) given[name] = (event) => void handler(serialised(event));
  }
  return given;
}
