import type { JiraBackend } from '../../../local/forge';
import { openPage, type Page } from '../admin-page';
import type { Corruption } from './corruptions';

/** An endpoint, as a template without ids, and what it answers instead. */
export interface Wrong {
  readonly endpoint: string;
  readonly as: Corruption;
}

/** A page whose answers of one endpoint go wrong while they are told to. */
export class WrongPage {
  readonly page: Page;
  /** Every endpoint that was asked, as a template without ids. */
  readonly asked = new Set<string>();
  wrong: Wrong | null = null;

  constructor(site?: unknown) {
    const through = (backend: JiraBackend): JiraBackend => ({
      ...backend,
      fetch: async (request, caller) => {
        const endpoint = templateOf(request);
        this.asked.add(endpoint);
        const honest = await backend.fetch(request, caller);
        if (this.wrong?.endpoint !== endpoint || !honest.ok) return honest;
        const text = await honest.text();
        const answer = this.wrong.as(JSON.parse(text), text);
        if (answer === null) throw new TypeError('fetch failed');
        return answer;
      },
    });
    this.page = openPage({ through, ...(site === undefined ? {} : { site }) });
  }
}

const templateOf = ({ method, url }: Request): string =>
  `${method} ${new URL(url).pathname.replace('/rest/api/3', '').replaceAll(/\/\d+(?=\/|$)/g, '/{id}')}`;
