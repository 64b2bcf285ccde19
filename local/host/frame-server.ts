import path from 'node:path';
import { Hono } from 'hono';
import { fileOf } from './files';
import { framePolicy, reportPath } from './frame-policy';
import { refusalOf } from './guard';
import type { LogToTry } from './wire';

export interface FrameServerOptions {
  /** Key of a resource → its folder. */
  readonly folders: ReadonlyMap<string, string>;
  readonly manifestFile: string;
  /** Folder of what build-host.mjs built. */
  readonly dist: string;
  /** The page that holds the frames; its port is known after this server's own. */
  readonly pageOrigin: () => string;
  /** This server's own address. */
  readonly origin: string;
  /** Logs of the demo company that a drop zone offers; empty on any other site. */
  readonly logs: readonly (LogToTry & { readonly file: string })[];
  /** How many seconds a browser keeps scripts and styles without asking again. */
  readonly keepFor: number | undefined;
  /** Told of what a frame did against its policy. */
  readonly breach: (says: string) => void;
}

/** Serves Custom UI resources as Forge's CDN does: another origin, a strict policy, and the bridge's script before the page's own. */
export function frameServer(options: FrameServerOptions): Hono {
  const { folders, dist, logs, origin, pageOrigin, keepFor } = options;
  const app = new Hono();

  app.use(async (context, next) => {
    const host = context.req.header('host') ?? null;
    const refusal = refusalOf({ host, origin: context.req.header('origin') ?? null }, origin);
    if (refusal !== null) return context.text(refusal, 403);
    return next();
  });
  app.post(reportPath, async (context) => {
    options.breach(await context.req.text());
    return context.body(null, 204);
  });
  app.get('/__forge/bridge.js', () => fileOf(dist, 'frame-bridge.js', keepFor));
  app.get('/__forge/theme.css', () => fileOf(dist, 'theme.css', keepFor));
  app.get('/__forge/demo-logs.js', () => fileOf(dist, 'demo-logs.js', keepFor));
  app.get('/__forge/logs/:name', (context) => {
    const log = logs.find(({ name }) => name === context.req.param('name'));
    return log === undefined
      ? context.text('Not found', 404)
      : fileOf(path.dirname(log.file), path.basename(log.file));
  });
  app.get('/:resource/:file{.*}', async (context) => {
    const folder = folders.get(context.req.param('resource'));
    if (folder === undefined) return context.text('Not found', 404);
    const file = context.req.param('file') || 'index.html';
    const response = await fileOf(folder, file, keepFor);
    const isPage = response.ok && path.extname(file) === '.html';
    const html = isPage ? await response.text() : '';
    // As on the CDN, every file carries the policy: a worker is bound by the one that its own script came with.
    const policy = framePolicy(html, options.manifestFile, pageOrigin());
    const headers = new Headers(response.headers);
    headers.set('content-security-policy', policy);
    return new Response(isPage ? withScripts(html, pageOrigin(), logs) : response.body, {
      status: response.status,
      headers,
    });
  });
  return app;
}

/** The bridge's script is the first of the page; on the demo company a second one offers its logs. */
function withScripts(html: string, pageOrigin: string, logs: FrameServerOptions['logs']): string {
  const bridge = `<script src="/__forge/bridge.js" data-host="${pageOrigin}"></script>`;
  const offered = JSON.stringify(logs.map(({ href, name, says }) => ({ href, name, says })));
  const demo = `<script src="/__forge/demo-logs.js" data-logs="${offered.replaceAll('"', '&quot;')}"></script>`;
  const scripts = logs.length === 0 ? bridge : bridge + demo;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + scripts) : scripts + html;
}
