import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** Takes requests on 127.0.0.1. `origin` is its address, as a browser names it. */
export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

type Answer = (request: Request) => Response | Promise<Response>;

/** How many ports are tried when the wished one is taken. */
const tries = 100;

/**
 * Listens on `port`; where it is taken and `strict` is not set, on the next free one. 0 takes any free port. `answerAt` is given
 * the origin, which stands only once the port is known. Rejects where no port can be had.
 */
export async function listen(
  port: number,
  strict: boolean,
  answerAt: (origin: string) => Answer,
): Promise<Listening> {
  for (let next = port; ; next += 1) {
    try {
      return await listenOn(next, answerAt);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && strict) throw new Error(`The port ${String(port)} is taken; choose another one.`);
      if (!taken || next >= port + tries) throw error;
    }
  }
}

function listenOn(port: number, answerAt: (origin: string) => Answer): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let answer: Answer = () => new Response(null, { status: 503 });
    // The globals stay Node's own: the stand-in Jira and the platform make their requests with them.
    const server = createAdaptorServer({ fetch: (request) => answer(request), overrideGlobalObjects: false });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      answer = answerAt(origin);
      resolve({
        origin,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
