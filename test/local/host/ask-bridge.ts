import { request } from 'node:http';
import { secretHeader, type Boot } from '../../../local/host/wire';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The boot data of a page, as the browser reads it. */
export async function bootOf(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Boot> {
  const html = await (await fetch(address, { headers })).text();
  const data = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(html)?.[1];
  if (data === undefined) throw new Error(`no boot data: ${html}`);
  return JSON.parse(data) as Boot;
}

/** Asks the bridge as the page does, with what a test changes about it. */
export function askBridge(
  origin: string,
  name: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  return send(
    'POST',
    `${origin}/bridge/${name}`,
    { 'content-type': 'application/json', ...headers },
    JSON.stringify(body),
  );
}

export const withSecret = (boot: Boot): Record<string, string> => ({ [secretHeader]: boot.secret });

/** Comes in with the token of the printed address; returns the cookie that a browser keeps. */
export async function enter(address: string): Promise<{ readonly cookie: string }> {
  const answer = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { cookie };
}

/** `fetch` sets the headers Host and Origin itself; here they are a test's to choose. */
export function send(
  method: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const call = request(address, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
