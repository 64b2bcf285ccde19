import api, { route } from '@forge/api';
import { z } from 'zod';
import { mapResult } from './failure';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const serverInfoAnswer = z.object({
  baseUrl: address,
  displayUrl: z.union([address, z.literal('')]).nullish(),
});

/** The addresses of the site, for links and for telling another site's log. Needs no scope. */
export function serverInfoCalls(send: Sender): Pick<JiraReader, 'site'> {
  return {
    site: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/serverInfo',
          answer: serverInfoAnswer,
          points: () => 2,
          send: () => api.asUser().requestJira(route`/rest/api/3/serverInfo`),
        }),
        ({ baseUrl, displayUrl }) => ({ baseUrl, displayUrl: displayUrl || baseUrl }),
      ),
  };
}
