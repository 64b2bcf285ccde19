import { TextResponse } from '../../local/text-response';

const said = '{"name":"Payments £"}';
const answer = () => new TextResponse(said, { status: 401, headers: { 'content-type': 'application/json' } });

test.each<[string, (response: Response) => Promise<unknown>]>([
  ['as a text', async (response) => response.text()],
  ['as JSON', async (response) => JSON.stringify(await response.json())],
  ['as a stream', async ({ body }) => new Response(body).text()],
  ['twice', async (response) => [await response.clone().text(), await response.text()][1]],
])('an answer whose text is at hand is read %s as one of fetch is', async (_how, read) => {
  expect(await read(answer())).toBe(said);
});

test('it has its status and its headers, as a copy of it does', () => {
  for (const response of [answer(), answer().clone()])
    expect([response.status, response.ok, response.headers.get('content-type')]).toEqual([
      ...[401, false, 'application/json'],
    ]);
});
