import { good } from './stage/back-end';
import { ofType, propsOf, textOf } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import { AdminPage } from '../../src/frontend/admin/admin-page';
import { ProjectPage } from '../../src/frontend/project/project-page';
import type { CauseBlock } from '../../src/report/cause-page';
import { causePages } from '../../src/report/words/cause-pages';

let page: Page;
afterEach(() => page.close());

const about = 'Learn about this cause: Granted to others (Browse spaces)';
const hide = 'Hide what this cause means: Granted to others (Browse spaces)';
const { title, meaning, remedy, limits } = causePages['not-a-holder'];
const one = samples.explanation({ gaps: [samples.browseGap] });

/** The headings from the gap's own in the details on, as `h3 Browse spaces`: its chain above them has that name too. */
function headings(): readonly string[] {
  const all = ofType(page.doc(), 'Heading').map((node) => `${String(propsOf(node).as)} ${textOf(node)}`);
  return all.slice(all.findLastIndex((heading) => heading.endsWith(samples.browseGap.name)));
}

async function openSpace(): Promise<void> {
  page = await openPage(ProjectPage, {
    'project/view': () => Promise.resolve(good(samples.projectView({ explanation: one }))),
  });
  await page.press('Details');
}

async function openRow(): Promise<void> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports: [samples.reportLine] }))),
    'report/page': () => Promise.resolve(good(samples.reportPage())),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    'report/map': () => Promise.resolve(good(samples.map())),
    'report/project': () => Promise.resolve(good(one)),
  });
  await page.tab('Spaces');
  await page.press('Table');
  await page.press('Payments (PAY)');
  await page.press('Details');
}

describe.each([
  { where: 'the space settings page', open: openSpace, levels: ['h3', 'h4'] },
  { where: 'an opened row of the admin page', open: openRow, levels: ['h3', 'h4'] },
])('about a cause, on $where', ({ open, levels: [part, below] }) => {
  test('is not said unasked', async () => {
    await open();
    expect(page.buttons()).toContain(about);
    expect(headings().filter((heading) => heading.includes(title))).toEqual([]);
  });

  test('all that the page of its kind says is shown below the gap, with headings in order', async () => {
    await open();
    await page.press(about);
    const blocks: readonly CauseBlock[] = [meaning, remedy, limits].flat();
    const lists = blocks.flatMap((block) =>
      typeof block === 'string' ? [block] : Object.values(block).flat(),
    );
    expect(lists.filter((words) => !page.text().includes(words))).toEqual([]);
    const shown = headings();
    expect(shown.slice(shown.findIndex((heading) => heading.includes(title))).slice(0, 5)).toEqual([
      `${String(part)} What this cause means: ${title}`,
      `${String(below)} What it means`,
      `${String(below)} How such a cause is found`,
      `${String(below)} What to do`,
      `${String(below)} What we cannot see`,
    ]);
  });

  test('no heading stands twice once it is opened', async () => {
    await open();
    await page.press(about);
    const names = headings().map((heading) => heading.slice(3));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('closes by the button that opened it, and asks nothing of the back end', async () => {
    await open();
    const asked = page.bridge.calls.length;
    await page.press(about);
    expect(page.buttons()).not.toContain(about);
    await page.press(hide);
    expect(headings().filter((heading) => heading.includes(title))).toEqual([]);
    expect(page.buttons()).toContain(about);
    expect(page.bridge.calls).toHaveLength(asked);
  });
});

test('each gap opens what is said of its own cause', async () => {
  const gaps = [samples.browseGap, { ...samples.nextGap, cause: 'no-app-access' as const }];
  page = await openPage(ProjectPage, {
    'project/view': () =>
      Promise.resolve(good(samples.projectView({ explanation: samples.explanation({ gaps }) }))),
  });
  await page.press('Details');
  const buttons = page.buttons().filter((name) => name.startsWith('Learn about this cause'));
  expect(new Set(buttons).size).toBe(2);
  for (const button of buttons) await page.press(button);
  for (const kind of ['not-a-holder', 'no-app-access'] as const)
    expect(page.text()).toContain(causePages[kind].title);
});
