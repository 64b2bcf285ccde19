import { existsSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import type { Platform } from '../forge';
import { bridgeRoutes, type BridgeOptions } from './bridge-routes';
import type { Entry } from './entry';
import { fileOf } from './files';
import { refusalOf } from './guard';
import { appHtml, pageHtml, pagePolicy } from './page-html';
import { pageAt, pagesBeside } from './pages';
import { viewerOf } from './viewer';
import type { EventShape } from './wire';

export interface PageServerOptions extends BridgeOptions {
  readonly platform: Pick<Platform, 'invoke' | 'manifest'>;
  /** Folder of what build-host.mjs built. */
  readonly dist: string;
  /** Folder of the app's bundles, one for each UI Kit resource. */
  readonly apps: string;
  /** Resources that a Frame can show: key → folder. */
  readonly folders: ReadonlyMap<string, string>;
  readonly events: EventShape;
  /** How many seconds a browser keeps scripts and styles without asking again. */
  readonly keepFor?: number | undefined;
  readonly origin: string;
  readonly frameOrigin: string;
  /** null: whoever asks from this machine is in. */
  readonly entry: Entry | null;
}

/** Serves the pages around the app, the app's code, and the bridge. */
export function pageServer(options: PageServerOptions): Hono {
  const { platform, directory, origin, frameOrigin, dist, folders, keepFor } = options;
  const app = new Hono();

  app.use(async (context, next) => {
    const host = context.req.header('host') ?? null;
    // The same machine by another name: the page's origin has to be one and the same for the Frame.
    if (context.req.method === 'GET' && host === `localhost:${new URL(origin).port}`) {
      return context.redirect(origin + context.req.path);
    }
    const refusal = refusalOf({ host, origin: context.req.header('origin') ?? null }, origin);
    if (refusal !== null) return context.text(refusal, 403);
    const entered = options.entry?.answer(context) ?? null;
    if (entered !== null) return entered;
    await next();
    context.header('content-security-policy', pagePolicy(frameOrigin));
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
    context.header('cross-origin-resource-policy', 'same-origin');
    context.header('referrer-policy', 'no-referrer');
    return undefined;
  });
  // A broken call says what broke, never where: the page shows it to people.
  app.onError((error, context) => context.text(error.message, 500));

  app.route('/bridge', bridgeRoutes(options));
  app.get('/host/apps/:file', (context) => fileOf(options.apps, context.req.param('file'), keepFor));
  app.get('/host/:file{.+}', (context) => fileOf(dist, context.req.param('file'), keepFor));
  app.get('/app/:resource', (context) => {
    const { resource } =
      platform.manifest.pages.find((page) => page.resource === context.req.param('resource')) ?? {};
    return resource === undefined ? context.text('Not found', 404) : context.html(appHtml(resource));
  });
  app.get('/', (context) => context.redirect('/admin'));
  app.get('*', async (context) => {
    const found = await viewerOf(directory, context.req.query('viewer') ?? null);
    if (!found.ok) return context.text(found.says, directory.real ? 403 : 404);
    const { viewer } = found;
    const page = await pageAt(context.req.path, viewer.accountId, platform.manifest, directory);
    const html = pageHtml({
      secret: options.secret,
      site: { baseUrl: directory.baseUrl, real: directory.real },
      frameOrigin,
      frames: [...folders]
        .filter(([, folder]) => existsSync(path.join(folder, 'index.html')))
        .map(([key]) => key),
      viewer,
      people: directory.viewers(),
      projects: await directory.projects(viewer.accountId),
      page,
      beside: pagesBeside(platform.manifest),
      events: options.events,
    });
    return context.html(html, page.kind === 'elsewhere' ? 404 : 200);
  });
  return app;
}
