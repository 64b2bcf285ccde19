import { good } from './stage/back-end';
import { layBridge } from './stage/bridge';
import { textOf } from './stage/doc';
import * as samples from './stage/samples';

/** The two files that the manifest names draw their pages by being loaded. */
describe('the entries of the manifest', () => {
  test.each([
    ['admin', 'Find the gaps'],
    ['project', 'Check again'],
  ])('src/frontend/%s.tsx draws its page', async (entry, words) => {
    const bridge = layBridge({
      'admin/overview': () => Promise.resolve(good(samples.overview())),
      'project/view': () => Promise.resolve(good(samples.projectView())),
    });
    await import(`../../src/frontend/${entry}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(bridge.doc === null ? '' : textOf(bridge.doc)).toContain(words);
  });
});
