import type { Finding } from '../../log/finding';
import type { FromDesk, ToDesk } from '../../contract/file-frame';

/** A frame in the same browser answers at once; after this many milliseconds it is gone. */
const patience = 15_000;

type Kind = 'findings' | 'texts';
interface Content {
  readonly findings: readonly Finding[];
  readonly texts: readonly string[];
}
type Waiting = { readonly [K in Kind]: Map<number, (content: Content[K] | null) => void> };

export interface PartRequests {
  /** One part of the log's findings; null where the desk does not answer or has no log. */
  readonly findings: (part: number) => Promise<readonly Finding[] | null>;
  readonly texts: (part: number) => Promise<readonly string[] | null>;
  /** To be called with each message of the desk. */
  readonly hear: (message: FromDesk) => void;
  /** Answers everything that is still open with null: the desk or the page is gone. */
  readonly forget: () => void;
}

/** Turns the desk's messages into answers: a question for a part is answered by the message that carries this part. */
export function partRequests(tell: (message: ToDesk) => void): PartRequests {
  const waiting: Waiting = { findings: new Map(), texts: new Map() };

  function request<K extends Kind>(kind: K, part: number): Promise<Content[K] | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer(kind, part, null), patience);
      waiting[kind].set(part, (content) => {
        clearTimeout(timer);
        resolve(content);
      });
      tell(kind === 'findings' ? { kind: 'give-findings', part } : { kind: 'give-texts', part });
    });
  }

  function answer<K extends Kind>(kind: K, part: number, content: Content[K] | null): void {
    const resolve = waiting[kind].get(part);
    waiting[kind].delete(part);
    resolve?.(content);
  }

  function forget(): void {
    for (const part of [...waiting.findings.keys()]) answer('findings', part, null);
    for (const part of [...waiting.texts.keys()]) answer('texts', part, null);
  }

  return {
    findings: (part) => request('findings', part),
    texts: (part) => request('texts', part),
    forget,
    hear(message) {
      if (message.kind === 'findings') answer('findings', message.part, message.findings);
      else if (message.kind === 'texts') answer('texts', message.part, message.texts);
      else if (message.kind === 'cleared' || message.kind === 'ready') forget();
    },
  };
}
