import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { shownFrames } from './page';
import { atlaskitFindings, type AtlaskitFinding } from './atlaskit-findings';

/** The rules of WCAG 2.1, A and AA, as axe tags them. No rule is switched off. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa'];

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly rule: string;
  readonly says: string;
  readonly html: string;
  /** Positions in the list of what comes from Atlaskit's own markup that this finding fits. */
  readonly listed: readonly number[];
}

const seen = new Set<number>();

/**
 * What axe finds on the page and in its Frames as they stand, without what is listed in atlaskit-findings.ts. By `colours` only the
 * rules that axe tags as those of colours are asked: another theme changes nothing else.
 */
export async function unlistedFindings(
  page: Page,
  about: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  const found = (await Promise.all(shownFrames(page).map((frame) => findingsIn(frame, about)))).flat();
  for (const { listed } of found) for (const at of listed) seen.add(at);
  return found
    .filter(({ listed }) => listed.length === 0)
    .map(({ rule, says, html }) => `${rule}: ${says}\n    ${html}`);
}

/** Entries of the list that no page has shown since this test file began. */
export function listedButNotFound(): readonly AtlaskitFinding[] {
  return atlaskitFindings.filter((_, at) => !seen.has(at));
}

async function findingsIn(frame: Frame, about: 'everything' | 'colours'): Promise<readonly Found[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(
    async ({ wanted, list, colours }) => {
      interface Violation {
        readonly id: string;
        readonly help: string;
        readonly nodes: readonly {
          readonly html: string;
          readonly target: readonly string[];
          readonly failureSummary: string;
        }[];
      }
      const axe = (
        window as unknown as {
          axe: {
            getRules: (
              tags: readonly string[],
            ) => readonly { readonly ruleId: string; readonly tags: string[] }[];
            run: (options: object) => Promise<{ violations: readonly Violation[] }>;
          };
        }
      ).axe;
      // named by their ids, rules that are tried out or deprecated would run, too
      const ofColours = axe.getRules(wanted).filter(({ tags: own }) => own.includes('cat.color'));
      const runOnly = colours ? ofColours.map(({ ruleId }) => ruleId) : wanted;
      const { violations } = await axe.run({ runOnly, iframes: false, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, target, failureSummary }) => ({
          rule: id,
          says: `${help}. ${failureSummary.replaceAll('\n', ' ')}`,
          html: html.slice(0, 300),
          listed: list.flatMap(({ rule, where }, at) =>
            rule === id && document.querySelector(target.at(-1) ?? '')?.matches(where) === true ? [at] : [],
          ),
        })),
      );
    },
    {
      wanted: tags,
      list: atlaskitFindings.map(({ rule, where }) => ({ rule, where })),
      colours: about === 'colours',
    },
  );
}
