/** Forge's events between the parts of one app on one page: everybody who listens hears, the sender too. */
export interface EventChannel {
  emit(event: string, payload: unknown): void;
  on(event: string, listener: (payload: unknown) => void): { unsubscribe: () => void };
}

export function openEventChannel(): EventChannel {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  return {
    emit: (event, payload) => {
      // Each listener gets a copy, as over the real bridge: nobody can change what another one reads.
      for (const listener of listeners.get(event) ?? []) listener(structuredClone(payload));
    },
    on: (event, listener) => {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return { unsubscribe: () => those.delete(listener) };
    },
  };
}
