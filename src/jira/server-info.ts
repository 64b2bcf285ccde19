import api, { route } from '@forge/api';
import { z } from 'zod';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const serverInfoAnswer = z.object({ baseUrl: z.string() });

/** The address of the site, for links and for telling another site's log. Needs no scope. */
export function serverInfoCalls(send: Sender): Pick<JiraReader, 'site'> {
  return {
    site: () =>
      send({
        endpoint: 'GET /rest/api/3/serverInfo',
        answer: serverInfoAnswer,
        points: () => 2,
        send: () => api.asUser().requestJira(route`/rest/api/3/serverInfo`),
      }),
  };
}
