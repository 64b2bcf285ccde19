import type { Cell } from '../cells';
import { capital } from '../../text/english';
import type { Report, ReportProject } from '../report';
import { html, name, type Html } from './html';

/** A sign and its words: colour is not needed to tell them apart. */
const signs = {
  missing: { sign: '✕', says: 'missing' },
  'not-checked': { sign: '?', says: 'not checked' },
  'log-only': { sign: '≈', says: 'only the log says so' },
  conditional: { sign: '½', says: 'depends on the work item' },
  'hidden-items': { sign: '▨', says: 'some work items are hidden' },
  accepted: { sign: 'A', says: 'missing, and accepted' },
  held: { sign: '✓', says: 'held' },
  'not-needed': { sign: '–', says: 'not needed' },
} satisfies Record<Cell, { sign: string; says: string }>;

/** Every space down, the permissions of the task across, as on the map of the page. */
export function accessMap({ profileNeeds, projects, site }: Report): Html {
  // Not in the order of the keys: a file may have them in any.
  const permissions = [...new Set(profileNeeds.map(({ permission }) => permission))].filter((key) =>
    projects.some(({ cells }) => Object.hasOwn(cells, key)),
  );
  if (permissions.length === 0) return html``;
  const names = namesIn({ projects, site });
  const legend = Object.values(signs).map(({ sign, says }) => `${sign} ${says}`);
  const columns = permissions.map((key) => html`<th scope="col">${names.get(key) ?? inWords(key)}</th>`);
  return html`<h2>Spaces and permissions</h2>
    <p class="legend">${legend.join(' · ')}</p>
    <div class="scroll map" tabindex="0" role="region" aria-label="Spaces and permissions">
      <table aria-label="Spaces and permissions">
        <thead>
          <tr>
            <th scope="col">Space</th>
            ${columns}
          </tr>
        </thead>
        <tbody>
          ${projects.map((project) => row(project, permissions))}
        </tbody>
      </table>
    </div>`;
}

function row({ key, name: called, cells }: ReportProject, permissions: readonly string[]): Html {
  const title = called === null ? html`${key}` : html`${key} ${name(called)}`;
  const own = permissions.map((permission) => {
    const { sign, says } = signs[cells[permission] ?? 'not-checked'];
    return html`<td class="cell"><span role="img" aria-label="${says}" title="${says}">${sign}</span></td>`;
  });
  return html`<tr>
    <th scope="row">${title}</th>
    ${own}
  </tr> `;
}

/** Of a permission that nothing is missing of the report has the key alone: `SERVICEDESK_AGENT`. */
const inWords = (key: string): string => capital(key.toLowerCase().replace(/_/g, ' '));

/** The site's own names of permissions, of those that are missing somewhere. */
const namesIn = ({ projects, site }: Pick<Report, 'projects' | 'site'>): ReadonlyMap<string | null, string> =>
  new Map(
    [...site, ...projects.flatMap(({ gaps }) => gaps)].map(({ permission, name: called }) => [
      permission,
      called,
    ]),
  );
