import type { Outcome, ProjectView } from '../../src/contract';
import { scanned, value, wholeSite, type Page } from './admin-page';
import { corruptions } from './wrong/corruptions';
import { WrongPage } from './wrong/wrong-page';

/** The page of a space whose admin is a Jira admin too, with an account chosen for the site. */
async function opened(): Promise<WrongPage> {
  const on = new WrongPage();
  await scanned(on.page, wholeSite('u-dana'));
  on.asked.clear();
  return on;
}

const check = (page: Page): Promise<Outcome<ProjectView>> => page.askProject('project/view', 'PAY');

const sentence = /^[A-Z].*[.]$/s;

/** What the page may not say against the honest one. */
function untruths(honest: ProjectView, wrong: Outcome<ProjectView>): readonly string[] {
  if (!wrong.ok) return sentence.test(wrong.problem.says) ? [] : [wrong.problem.says];
  const { explanation, notRead, source } = wrong.value;
  const said = notRead.length > honest.notRead.length || source !== honest.source;
  const of = (view: ProjectView['explanation']) =>
    JSON.stringify(view.gaps.map(({ permission }) => permission));
  if (of(explanation) !== of(honest.explanation)) return [`gaps ${of(explanation)}`];
  const causes = explanation.gaps.flatMap(({ cause }, at) =>
    cause === 'unknown' || cause === honest.explanation.gaps[at]?.cause ? [] : [cause],
  );
  if (causes.length > 0) return causes;
  return said || JSON.stringify(explanation) === JSON.stringify(honest.explanation) ? [] : ['unsaid'];
}

const endpoints = [
  'GET /myself',
  'GET /mypermissions',
  'GET /permissions',
  'GET /serverInfo',
  'GET /project/search',
  'GET /user',
  'POST /permissions/check',
  'GET /project/{id}/permissionscheme',
  'GET /project/{id}/role/{id}',
] as const;

test.each(endpoints)(
  '%s: whatever it answers, the page of a space is the same, or says what was not read',
  async (endpoint) => {
    const on = await opened();
    const honest = value(await check(on.page));
    expect(on.asked).toContain(endpoint);
    const found: string[] = [];
    for (const [name, as] of Object.entries(corruptions)) {
      // which scheme a space has only this answer says
      if (name === 'another thing' && endpoint === 'GET /project/{id}/permissionscheme') continue;
      on.wrong = { endpoint, as };
      found.push(...untruths(honest, await check(on.page)).map((untruth) => `${name}: ${untruth}`));
    }
    expect(found).toEqual([]);
  },
);
