import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Jira Cloud site of a few fixed answers, which writes down what it was asked. */
export interface FakeJiraCloud {
  readonly address: string;
  readonly asked: readonly {
    readonly method: string;
    readonly path: string;
    readonly authorization: string;
  }[];
  close(): Promise<void>;
}

const owner = { accountId: 'u-owner', displayName: 'Olga Owner', accountType: 'atlassian', active: true };

const answers: Readonly<Record<string, unknown>> = {
  '/rest/api/3/myself': owner,
  '/rest/api/3/user': owner,
  '/rest/api/3/project/search': {
    values: [{ id: '1', key: 'ONE', name: 'The one', projectTypeKey: 'software' }],
    isLast: true,
  },
  '/rest/api/3/project/ONE': { id: '1', key: 'ONE', name: 'The one', projectTypeKey: 'software' },
};

export async function openFakeJiraCloud(): Promise<FakeJiraCloud> {
  const asked: { method: string; path: string; authorization: string }[] = [];
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, path: url, authorization: headers.authorization ?? '' });
    const answer = answers[url.split('?')[0] ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { errorMessages: ['No such thing.'], errors: {} }));
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
