import { counted, figure, minuteInUtc } from '../../text/english';
import type { Report } from '../report';
import { accessMap } from './access-map';
import { html, name, type Html } from './html';
import { accepted, changesMade, notChecked, openGaps, proof } from './sections';
import { statesIn } from './states';
import { style } from './style';

/**
 * The report on one printable page, for an auditor or a manager: one file that runs nothing and loads nothing. The same report gives
 * the same bytes, so that whoever has both can tell whether they belong together. `digest`: the SHA-256 of `canonicalMeaning`, in hex.
 */
export function statementOf(report: Report, digest: string): string {
  const { account, verdict, warnings } = report;
  const title = html`What the backup account may read in Jira: ${account.displayName}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>What the backup account may read in Jira</h1>
          <p class="says">${verdict}</p>
          ${warnings.map(({ says }) => html`<p><strong>Warning:</strong> ${says}</p> `)} ${facts(report)}
          ${bar(report)} ${openGaps(report)} ${accessMap(report)} ${notChecked(report)} ${accepted(report)}
          ${changesMade(report)} ${proof(report)}
        </main>
        <footer>
          <p>
            Made by Permission Gaps from the exported report of the same check. SHA-256 of that report, as
            canonical JSON (RFC 8785), without example texts of the log and without cost:
          </p>
          <p><code id="sha-256">${digest}</code></p>
        </footer>
      </body>
    </html> `;
  return page.markup;
}

/** The digest that a statement bears; null: it is no statement. */
export const digestIn = (statement: string): string | null =>
  /<code id="sha-256">([0-9a-f]{64})<\/code>/.exec(statement)?.[1] ?? null;

const tasks = { backup: 'back up', restore: 'back up and restore' } satisfies Record<
  Report['profile'],
  string
>;

function facts({ account, profile, checkedAt, checkedBy, log, projects }: Report): Html {
  const active = account.active ? '' : ' (deactivated)';
  const source =
    log === null
      ? 'no log: every live space of the site'
      : `${counted(log.records, 'record')} of a backup’s error log: ${figure(log.permission)} about permissions, ${figure(log.setAside)} set aside, ${figure(log.unrecognised)} not recognised`;
  return html`<dl>
    <dt>Account</dt>
    <dd>${name(account.displayName)}${active}, <code>${account.accountId}</code></dd>
    <dt>Task</dt>
    <dd>${tasks[profile]}</dd>
    <dt>Checked</dt>
    <dd>${minuteInUtc(checkedAt)}, by ${name(checkedBy.displayName)}</dd>
    <dt>From</dt>
    <dd>${source}</dd>
    <dt>Spaces</dt>
    <dd>${figure(projects.length)}</dd>
  </dl>`;
}

/** Of each hundred of spaces, by state; the legend says the same in words. */
function bar({ projects }: Report): Html {
  if (projects.length === 0) return html``;
  const states = statesIn(projects);
  const parts = states.map(
    ({ state, spaces }) => html`<div class="${state}" style="flex-grow:${spaces}"></div>`,
  );
  const legend = states.map(({ spaces, says }) => `${figure(spaces)} ${says}`).join(' · ');
  return html`<div class="bar" aria-hidden="true">${parts}</div>
    <p>${legend}</p>`;
}
