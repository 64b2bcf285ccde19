/** The prompt that stands while calls wait for the viewer's consent. */
export interface ConsentGate {
  /** Lets every waiting call go on. */
  readonly allowed: () => void;
}

/** However many calls need consent, one prompt is shown; all of them go on when it is given. */
export function consentGate(show: (gate: ConsentGate | null) => void): () => Promise<void> {
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= new Promise((go) => {
      show({
        allowed: () => {
          waiting = null;
          show(null);
          go();
        },
      });
    });
    return waiting;
  };
}
