import { counted, figure, minuteInUtc } from '../../text/english';
import type { Report, ReportGap } from '../report';
import { evidenceWords } from '../causes/evidence';
import { html, name, type Html } from './html';

interface Placed {
  /** The space's key; null: the site. */
  readonly place: string | null;
  readonly gap: ReportGap;
}

const placed = ({ site, projects }: Report): readonly Placed[] => [
  ...site.map((gap) => ({ place: null, gap })),
  ...projects.flatMap(({ key, gaps }) => gaps.map((gap) => ({ place: key, gap }))),
];

const isOpen = ({ gap }: Placed): boolean => gap.now?.state !== 'closed';
const day = (iso: string): string => iso.slice(0, 10);

function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table aria-label="${label}">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Every gap that is open and not accepted, with why, how we know, and the change of the plan that closes it. */
export function openGaps(report: Report): Html {
  const open = placed(report).filter((one) => isOpen(one) && one.gap.accepted === null);
  if (open.length === 0)
    return html`<h2>Open gaps</h2>
      <p>None.</p>`;
  const numbers = new Map((report.plan?.changes ?? []).map(({ id, number }) => [id, number]));
  const rows = open.map(({ place, gap }) => [
    place ?? 'The site',
    gap.issues.length === 0 ? gap.name : `${gap.name} (${counted(gap.issues.length, 'work item')})`,
    gap.cause.says,
    evidenceWords[gap.evidence],
    gap.fixes.length === 0 ? 'stays open' : gap.fixes.map((id) => figure(numbers.get(id) ?? 0)).join(', '),
  ]);
  const plan = report.plan === null ? null : html`<p>${report.plan.says}</p>`;
  return html`<h2>Open gaps: ${figure(open.length)}</h2>
    ${plan} ${table('Open gaps', ['Space', 'Missing', 'Why', 'How we know', 'Change'], rows)}`;
}

/** All that nobody may take for checked. */
export function notChecked({ notRead, blindSpots, notChecked: { archived, trashed } }: Report): Html {
  const rows = [
    ...(archived > 0 ? [`${counted(archived, 'archived space')} of the site.`] : []),
    ...(trashed > 0 ? [`${counted(trashed, 'space')} in the trash.`] : []),
    ...notRead.map(({ says }) => says),
  ];
  return html`<h2>What was not checked</h2>
    ${
      rows.length === 0
        ? html`<p>Everything that the task needs was asked and answered.</p>`
        : html`<ul>
            ${rows.map((says) => html`<li>${says}</li> `)}
          </ul>`
    }
    <h2>What no check can see</h2>
    <ul>
      ${blindSpots.map(({ says }) => html`<li>${says}</li> `)}
    </ul>`;
}

/** What is missing on purpose, with the reason that was given. */
export function accepted(report: Report): Html {
  const rows = placed(report).flatMap(({ place, gap }) =>
    gap.accepted === null || gap.now?.state === 'closed'
      ? []
      : [
          [
            ...[place ?? 'The site', gap.name, gap.accepted.reason],
            ...[name(gap.accepted.by), day(gap.accepted.at)],
            gap.accepted.until === undefined ? 'included again' : day(gap.accepted.until),
          ],
        ],
  );
  if (rows.length === 0)
    return html`<h2>Accepted gaps</h2>
      <p>None.</p>`;
  return html`<h2>Accepted gaps: ${figure(rows.length)}</h2>
    ${table('Accepted gaps', ['Space', 'Missing', 'Reason', 'Accepted by', 'On', 'Until'], rows)}`;
}

/** What this app changed for the account, and Jira's word on it. */
export function changesMade({ made }: Report): Html {
  if (made.length === 0)
    return html`<h2>Changes made by this app</h2>
      <p>None.</p>`;
  const rows = made.map(({ number, says, by, at, stateSays, verdict, undone }) => [
    number === null ? '–' : figure(number),
    says,
    html`${minuteInUtc(at)}, ${name(by)}`,
    undone === null ? stateSays : html`${stateSays} Undone ${minuteInUtc(undone.at)}, ${name(undone.by)}`,
    verdict === null ? 'not asked' : `${verdict.says} (${minuteInUtc(verdict.at)})`,
  ]);
  return html`<h2>Changes made by this app: ${figure(made.length)}</h2>
    ${table('Changes made by this app', ['Change', 'What', 'When, by whom', 'Result', 'Jira’s verdict'], rows)}`;
}

/** What all of this rests on: whose word each gap is, and what Jira said when it was asked again. */
export function proof(report: Report): Html {
  const all = placed(report);
  const count = (is: (one: Placed) => boolean): string => figure(all.filter(is).length);
  const asked = all
    .flatMap(({ gap }) => (gap.now === undefined ? [] : [gap.now.at]))
    .sort()
    .at(-1);
  const again =
    asked === undefined
      ? ''
      : ` Asked again since, last ${minuteInUtc(asked)}: ${count((one) => !isOpen(one))} granted by now.`;
  return html`<h2>Jira’s verdict as the proof</h2>
    <p>
      Whether the account holds a permission is what Jira itself answered. Of ${counted(all.length, 'gap')},
      ${count(({ gap }) => gap.evidence === 'confirmed')} are Jira’s own refusals,
      ${count(({ gap }) => gap.evidence === 'derived')} follow from the grants that could be read, and
      ${count(({ gap }) => gap.evidence === 'log-only')} are known from the log alone.${again}
    </p>`;
}
