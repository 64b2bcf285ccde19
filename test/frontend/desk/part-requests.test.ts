import { partRequests } from '../../../src/frontend/desk/part-requests';
import type { ToDesk } from '../../../src/contract/file-frame';

describe('questions to the file desk', () => {
  test('are answered by the message that carries their part', async () => {
    const told: ToDesk[] = [];
    const parts = partRequests((message) => told.push(message));
    const [first, second] = [parts.texts(0), parts.texts(1)];
    parts.hear({ kind: 'texts', part: 1, of: 2, texts: ['b'] });
    parts.hear({ kind: 'texts', part: 0, of: 2, texts: ['a'] });
    expect(await first).toEqual(['a']);
    expect(await second).toEqual(['b']);
    expect(told).toEqual([
      { kind: 'give-texts', part: 0 },
      { kind: 'give-texts', part: 1 },
    ]);
  });

  test('are given up when the log is cleared or a new frame comes', async () => {
    const parts = partRequests(() => undefined);
    const asked = [parts.findings(0), parts.texts(0)];
    parts.hear({ kind: 'cleared' });
    expect(await Promise.all(asked)).toEqual([null, null]);
    const again = parts.findings(0);
    parts.hear({ kind: 'ready' });
    expect(await again).toBeNull();
  });

  test('are given up after fifteen seconds', async () => {
    jest.useFakeTimers();
    try {
      const asked = partRequests(() => undefined).findings(0);
      await jest.advanceTimersByTimeAsync(15_000);
      expect(await asked).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
