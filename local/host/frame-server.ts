import path from 'node:path';
import { Hono } from 'hono';
import { fileOf } from './files';
import { framePolicy, reportPath } from './frame-policy';
import { refusalOf } from './guard';

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
  /** Told of what a frame did against its policy. */
  readonly breach: (says: string) => void;
}

/** Serves Custom UI resources as Forge's CDN does: another origin, a strict policy, and the bridge's script before the page's own. */
export function frameServer(options: FrameServerOptions): Hono {
  const { folders, dist, origin, pageOrigin } = options;
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
  app.get('/__forge/bridge.js', () => fileOf(dist, 'frame-bridge.js'));
  app.get('/__forge/theme.css', () => fileOf(dist, 'theme.css'));
  app.get('/:resource/:file{.*}', async (context) => {
    const folder = folders.get(context.req.param('resource'));
    if (folder === undefined) return context.text('Not found', 404);
    const file = context.req.param('file') || 'index.html';
    const response = await fileOf(folder, file);
    const isPage = response.ok && path.extname(file) === '.html';
    const html = isPage ? await response.text() : '';
    // As on the CDN, every file carries the policy: a worker is bound by the one that its own script came with.
    const policy = framePolicy(html, options.manifestFile, pageOrigin());
    const headers = new Headers(response.headers);
    headers.set('content-security-policy', policy);
    return new Response(isPage ? withBridge(html, pageOrigin()) : response.body, {
      status: response.status,
      headers,
    });
  });
  return app;
}

/** The bridge's script is the first of the page. */
function withBridge(html: string, pageOrigin: string): string {
  const script = `<script src="/__forge/bridge.js" data-host="${pageOrigin}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}
