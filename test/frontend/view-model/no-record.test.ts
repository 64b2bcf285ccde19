import { noRecordSays, wouldFailNext } from '../../../src/frontend/view-model/no-record';

test.each([
  ['not-a-holder', 0, true],
  ['not-a-holder', 3, false],
  ['project-not-found', 0, false],
  ['project-archived', 0, false],
] as const)('a gap of %s with %i records would fail next: %s', (cause, records, next) => {
  expect(wouldFailNext({ cause, records })).toBe(next);
});

test('a space that nobody finds hides no refusal that would come after', () => {
  expect(noRecordSays({ cause: 'project-not-found' })).not.toContain('would come after');
  expect(noRecordSays({ cause: 'no-holder' })).toContain('would come after');
});
