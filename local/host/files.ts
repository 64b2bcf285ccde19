import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What is built once; pages are filled for each request. */
const kept: ReadonlySet<string> = new Set(['.css', '.js']);

/**
 * A file of `folder` as a response; 404 where there is none. `name` comes from the address: it cannot leave the folder. A browser
 * keeps scripts and styles for `keepFor` seconds without asking again.
 */
export async function fileOf(folder: string, name: string, keepFor = 0): Promise<Response> {
  const root = path.resolve(folder);
  const file = path.resolve(root, decoded(name));
  if (!file.startsWith(root + path.sep)) return new Response('Not found', { status: 404 });
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'cache-control':
          keepFor > 0 && kept.has(path.extname(file)) ? `max-age=${String(keepFor)}` : 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}

/** A broken escape in an address names no file. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
