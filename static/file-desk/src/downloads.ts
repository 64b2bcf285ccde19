import { assembleReport, planToCsv, planToMarkdown, reportToCsv, type Report } from '../../../src/report';
import type { ExportPart } from '../../../src/resolvers/contract';
import { tellPage } from './page-link';
import type { View } from './view';

/** The downloads: the page fetches the report part by part, this frame makes the file, because UI Kit has no downloads. */

type Format = 'json' | 'csv' | 'planMarkdown' | 'planCsv';

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
} satisfies Record<Format, { ending: string; type: string; content: (report: Report) => string }>;
const formats = Object.keys(made) as readonly Format[];

function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has taken the address by then; without this the whole report stays in memory.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

export function openDownloads(view: View, texts: () => readonly string[]) {
  const offered = 'The report as a file:';
  let offer: Offer | null = null;
  let wanted: { format: Format; parts: ExportPart[] } | null = null;

  function show(says: string): void {
    view.downloads.hidden = offer === null;
    view.downloadsSays.textContent = says;
    for (const format of formats) view[format].disabled = wanted !== null;
  }

  function ask(format: Format): void {
    if (offer === null || wanted !== null) return;
    wanted = { format, parts: [] };
    show('Getting the report ready …');
    tellPage({ kind: 'give-export', reportId: offer.reportId, part: 0 });
  }

  for (const format of formats) {
    view[format].addEventListener('click', () => {
      ask(format);
    });
  }

  return {
    offer(next: Offer | null): void {
      offer = next;
      wanted = null;
      show(offered);
    },
    take(reportId: string, part: ExportPart): void {
      if (offer === null || wanted === null || reportId !== offer.reportId) return;
      if (part.part !== wanted.parts.length) return;
      wanted.parts.push(part);
      if (wanted.parts.length < part.of) {
        show(`Getting the report ready: ${wanted.parts.length} of ${part.of} parts …`);
        tellPage({ kind: 'give-export', reportId, part: wanted.parts.length });
        return;
      }
      const { format, parts } = wanted;
      wanted = null;
      const { ending, type, content } = made[format];
      const report = assembleReport(parts, offer.withTexts ? texts() : []);
      save(`${offer.fileStem}${ending}`, type, content(report));
      show('The download has started.');
    },
    fail(says: string): void {
      wanted = null;
      show(says);
    },
  };
}
