import { spaceAdviceSays } from '../../../src/report/words/advice';

test.each([
  [1, 'The only gap here is accepted.'],
  [2, 'Both gaps here are accepted.'],
  [3, 'All 3 gaps here are accepted.'],
])('a space of %i accepted gaps says so, and that nothing is to be done', (accepted, says) => {
  expect(spaceAdviceSays([], accepted)).toBe(says);
});

test('what is accepted beside an open gap stays counted', () => {
  const open = { fate: 'open', changes: [], left: null, first: [] } as const;
  expect(spaceAdviceSays([open], 2)).toBe(
    'This app can close none of the 3 gaps here; 3 stay open, 2 of them accepted.',
  );
});
