import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { JiraBackend, Platform } from '../forge';
import type { SiteDirectory } from './site-directory';
import { viewerOf } from './viewer';
import { secretHeader } from './wire';

export interface BridgeOptions {
  readonly platform: Pick<Platform, 'invoke'>;
  readonly backend: Pick<JiraBackend, 'consent'>;
  readonly directory: SiteDirectory;
  readonly secret: string;
}

const asks = {
  invoke: z.object({
    moduleKey: z.string(),
    projectKey: z.string().nullable(),
    functionKey: z.string(),
    payload: z.unknown(),
  }),
  consent: z.object({}),
  people: z.object({ text: z.string() }),
  person: z.object({ accountId: z.string() }),
};
const anyAsk = z.object({ viewer: z.string() });

/** What the page asks its server: the calls of the app's bridge, and the few that its own parts need. */
export function bridgeRoutes(options: BridgeOptions): Hono {
  const { platform, backend, directory, secret } = options;
  const app = new Hono();

  app.use(async (context, next) => {
    if (!sameSecret(context.req.header(secretHeader) ?? '', secret)) {
      return context.text(
        'The bridge answers its own page only: reload the page that npm start has opened.',
        403,
      );
    }
    return next();
  });

  /** Adds one question: parsed, asked as the viewer of the page. */
  const on = <Ask>(
    name: string,
    shape: z.ZodType<Ask>,
    answer: (viewer: string, ask: Ask) => Promise<unknown>,
  ): void => {
    app.post(`/${name}`, async (context) => {
      const body: unknown = await context.req.json().catch(() => null);
      const who = anyAsk.safeParse(body);
      const ask = shape.safeParse(body);
      if (!who.success || !ask.success)
        return context.text(`/bridge/${name}: the body is not as it has to be.`, 400);
      const found = await viewerOf(directory, who.data.viewer);
      if (!found.ok) return context.text(found.says, 403);
      return context.json(await answer(found.viewer.accountId, ask.data));
    });
  };

  on('invoke', asks.invoke, async (viewer, ask) => {
    const project = ask.projectKey === null ? null : await directory.project(viewer, ask.projectKey);
    const extension =
      project === null ? {} : { project: { id: project.id, key: project.key, type: project.type } };
    return platform.invoke({
      functionKey: ask.functionKey,
      payload: ask.payload,
      moduleKey: ask.moduleKey,
      extension,
      accountId: viewer,
    });
  });
  on('consent', asks.consent, async (viewer) => {
    backend.consent(viewer);
    return { consented: true };
  });
  on('people', asks.people, (viewer, { text }) => directory.people(viewer, text));
  on('person', asks.person, (viewer, { accountId }) => directory.person(viewer, accountId));
  return app;
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
