import {
  assembleReport,
  canonicalMeaning,
  planToCsv,
  planToMarkdown,
  reportToCsv,
  retryToCsv,
  statementOf,
  type Report,
} from '../../../src/report';
import type { ExportPart } from '../../../src/contract';
import { tellPage } from './page-link';
import type { View } from './view';

/** The downloads: the page fetches the report part by part, this frame makes the file, because UI Kit has no downloads. */

type Format = 'json' | 'csv' | 'planMarkdown' | 'planCsv' | 'statement' | 'retry';

interface Offer {
  readonly reportId: string;
  readonly fileStem: string;
  /** Whether the log that was read here is the report's own. */
  readonly withTexts: boolean;
}

const made = {
  json: {
    ending: '.json',
    type: 'application/json',
    content: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8', content: reportToCsv },
  planMarkdown: { ending: '-plan.md', type: 'text/markdown;charset=utf-8', content: planToMarkdown },
  planCsv: { ending: '-plan.csv', type: 'text/csv;charset=utf-8', content: planToCsv },
  statement: { ending: '-statement.html', type: 'text/html;charset=utf-8', content: statement },
  retry: { ending: '-retry.csv', type: 'text/csv;charset=utf-8', content: retryToCsv },
} satisfies Record<
  Format,
  { ending: string; type: string; content: (report: Report) => string | Promise<string> }
>;
const formats = Object.keys(made) as readonly Format[];

async function statement(report: Report): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalMeaning(report));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return statementOf(report, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has taken the address by then; without this the whole report stays in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function openDownloads(view: View, texts: () => readonly string[]) {
  const offered = 'As a file:';
  let offer: Offer | null = null;
  /** `done`: parts that are here whole; `current`: whether the page still shows the report that is being fetched. */
  let wanted: { format: Format; parts: ExportPart[]; done: number; current: boolean } | null = null;
  /** The parts of the last download: the other formats are made of the same. */
  let kept: readonly ExportPart[] | null = null;

  function show(says: string): void {
    view.download.hidden = offer === null;
    if (offer === null) unfold(false);
    view.downloadsSays.textContent = says;
    for (const format of formats) view[format].disabled = wanted !== null;
  }

  function unfold(shown: boolean): void {
    view.downloads.hidden = !shown;
    view.download.setAttribute('aria-expanded', String(shown));
  }

  function ask(format: Format): void {
    if (offer === null || wanted !== null) return;
    if (kept !== null) {
      make(offer, format, kept);
      return;
    }
    wanted = { format, parts: [], done: 0, current: true };
    show('Getting the report ready …');
    tellPage({ kind: 'give-export', reportId: offer.reportId, part: 0 });
  }

  function make({ fileStem, withTexts }: Offer, format: Format, parts: readonly ExportPart[]): void {
    const { ending, type, content } = made[format];
    const report = assembleReport(parts, withTexts ? texts() : []);
    Promise.resolve(content(report)).then(
      (file) => {
        save(`${fileStem}${ending}`, type, file);
        show('The download has started.');
      },
      () => show('The file could not be made in this browser.'),
    );
  }

  view.download.addEventListener('click', () => unfold(view.downloads.hidden));
  for (const format of formats) {
    view[format].addEventListener('click', () => ask(format));
  }

  return {
    offer(next: Offer | null): void {
      kept = null;
      if (wanted !== null && next !== null && next.reportId === offer?.reportId) {
        wanted.current = false;
        offer = next;
        return;
      }
      offer = next;
      wanted = null;
      show(offered);
    },
    take(reportId: string, part: ExportPart, last: boolean): void {
      if (offer === null || wanted === null || reportId !== offer.reportId) return;
      if (part.part !== wanted.done) return;
      wanted.parts.push(part);
      if (!last) return;
      wanted.done += 1;
      if (wanted.done < part.of) {
        show(`Getting the report ready: ${wanted.done} of ${part.of} parts …`);
        tellPage({ kind: 'give-export', reportId, part: wanted.done });
        return;
      }
      const { format, parts, current } = wanted;
      wanted = null;
      if (current) kept = parts;
      make(offer, format, parts);
    },
    wait(says: string): void {
      if (wanted !== null) show(says);
    },
    fail(says: string): void {
      wanted = null;
      show(says);
    },
  };
}
