import { capital, counted, figure, minuteInUtc } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Report, ReportProject } from '../report';
import { accessMap } from './access-map';
import { listSays } from '../words/profile-words';
import { html, name, type Html } from './html';
import { accepted, changesMade, notChecked, openGaps, proof } from './sections';
import type { RowState } from '../view';
import { accountKindWords } from '../words/account-kind';

/**
 * The report on one printable page, for an auditor or a manager: one file that runs nothing and loads nothing. The same report gives
 * the same bytes, so that whoever has both can tell whether they belong together. `digest`: the SHA-256 of `canonicalMeaning`, in hex.
 */
export function statementOf(report: Report, digest: string): string {
  const { account, verdict, warnings } = report;
  const [leads = '', ...others] = sentencesOf(verdict);
  const title = html`What the backup account may read in Jira: ${apart(account.displayName)}`;
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
          <p class="says">${leads}</p>
          ${others.length === 0 ? null : html`<p>${others.join(' ')}</p>`}
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

/** The parts of the verdict as short sentences of their own, the worst first. */
const sentencesOf = (verdict: string): readonly string[] =>
  verdict
    .replace(/\.$/, '')
    .split('; ')
    .map((part) => `${capital(part)}.`);

/** The digest that a statement bears; null: it is no statement. */
export const digestIn = (statement: string): string | null =>
  /<code id="sha-256">([0-9a-f]{64})<\/code>/.exec(statement)?.[1] ?? null;

function facts(report: Report): Html {
  const { account, profileName, checkedAt, checkedBy, log, projects } = report;
  const list = listSays(report);
  const kind =
    account.kind === undefined || account.kind === 'person'
      ? ''
      : `, ${accountKindWords[account.kind].called}`;
  const active = account.active ? '' : ' (deactivated)';
  const source =
    log === null
      ? 'no log: every live space of the site'
      : `${counted(log.records, 'record')} of a backup’s error log: ${figure(log.permission)} about permissions, ${figure(log.setAside)} set aside, ${figure(log.unrecognised)} not recognised`;
  return html`<dl>
    <dt>Account</dt>
    <dd>${name(account.displayName)}${active}${kind}, <code>${account.accountId}</code></dd>
    <dt>Task</dt>
    <dd>${name(profileName)}${list === null ? '' : `. ${list}`}</dd>
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

/** The words of a state after the number of its spaces, in the order in which they are told: together they are all spaces. */
const words = {
  content: 'missing content',
  items: 'with some work items hidden',
  settings: 'missing settings only',
  partly: 'partly checked',
  accepted: 'with accepted gaps only',
  complete: 'complete',
  'not-checked': 'not checked',
} satisfies Record<RowState, string>;

function statesIn(
  projects: readonly Pick<ReportProject, 'state'>[],
): readonly { readonly state: RowState; readonly spaces: number; readonly says: string }[] {
  return (Object.keys(words) as RowState[])
    .map((state) => ({
      ...{ state, says: words[state] },
      spaces: projects.filter((project) => project.state === state).length,
    }))
    .filter(({ spaces }) => spaces > 0);
}

/** One screen and one sheet of paper: black on white, colour never alone, no file but this one. */
const style = `
:root { color-scheme: light dark; --ink: #1e1f21; --paper: #fff; --faint: #505258; --line: #8c8f97; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f6; --paper: #1d1f21; --faint: #bfc1c4; --line: #7e8188; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } p, ul { margin: .25rem 0; }
.says { font-size: 1.15rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; } dt { color: var(--faint); } dd { margin: 0; }
.bar { display: flex; height: 1.25rem; margin: 1rem 0 .5rem; border: 1px solid var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; } .bar div { min-width: 4px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; } th { font-weight: 600; } thead th { overflow-wrap: normal; }
td.cell { text-align: center; white-space: nowrap; } .legend, footer, caption { color: var(--faint); font-size: .9rem; } caption { text-align: left; }
.scroll table { min-width: 42rem; } th { min-width: 4rem; } td:not(.cell) { min-width: 6.5rem; } code { font: .85rem ui-monospace, monospace; } footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; }
.content { background: #c9372c; } .items { background: #f18d13; } .settings { background: #e2b203; } .not-checked { background: #8590a2; } .partly { background: #669df1; } .accepted { background: #8f7ee7; } .complete { background: #22a06b; }
@media print { :root { --ink: #000; --paper: #fff; --faint: #333; --line: #777; } body { max-width: none; padding: 0; font-size: 10pt; } .scroll { overflow: visible; } .scroll table { min-width: 0; } .map th, .map td.cell { min-width: 0; padding: .1rem; } .map thead th + th { writing-mode: vertical-rl; } tr, h2 { break-inside: avoid; break-after: auto; } h2 { break-after: avoid; } thead { display: table-header-group; } @page { margin: 15mm; } }
`;
