import { good } from './stage/back-end';
import { layBridge, type Bridge } from './stage/bridge';
import { ofType, propsOf, textOf } from './stage/doc';
import * as samples from './stage/samples';

const text = (bridge: Bridge): string => (bridge.doc === null ? '' : textOf(bridge.doc));

/** Waits for the page, however busy the machine is. */
async function shows(bridge: Bridge, words: string): Promise<void> {
  for (let tries = 0; tries < 200 && !text(bridge).includes(words); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(text(bridge)).toContain(words);
}

/** The two files that the manifest names draw their pages by being loaded. */
describe('the entries of the manifest', () => {
  test.each([
    ['admin', 'Find the gaps'],
    ['project', 'Check again'],
  ])('src/frontend/entries/%s.tsx draws its page', async (entry, words) => {
    const bridge = layBridge({
      'admin/overview': () => Promise.resolve(good(samples.overview())),
      'project/view': () => Promise.resolve(good(samples.projectView())),
    });
    await import(`../../src/frontend/entries/${entry}`);
    await shows(bridge, words);
  });

  test('say so when their page cannot be drawn, and draw it anew when asked to', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const bridge = layBridge({ 'project/view': () => Promise.resolve(good({ nonsense: true } as never)) });
    jest.resetModules();
    await import('../../src/frontend/entries/project');
    await shows(bridge, 'This page could not be shown.');
    bridge.backEnd['project/view'] = () => Promise.resolve(good(samples.projectView()));
    const again = bridge.doc === null ? undefined : ofType(bridge.doc, 'Button')[0];
    (propsOf(again ?? { type: '', children: [] }).onClick as () => void)();
    await shows(bridge, 'cannot back up Payments');
  });
});
