import { noRecordOf } from '../../../src/report/words/no-record';
import { gapOfKind } from '../samples';

test.each([
  ['not-a-holder', true],
  ['project-not-found', false],
  ['project-archived', false],
] as const)('a gap of %s without a record would fail next: %s', (kind, failsNext) => {
  expect(noRecordOf({ ...gapOfKind[kind], records: 0 })).toMatchObject({ failsNext });
});

test('a gap with a record has failed already', () => {
  expect(noRecordOf({ ...gapOfKind['not-a-holder'], records: 3 })).toBeNull();
});

test('a space that nobody finds hides no refusal that would come after', () => {
  const says = (kind: 'project-not-found' | 'no-holder') =>
    noRecordOf({ ...gapOfKind[kind], records: 0 })?.says;
  expect(says('project-not-found')).not.toContain('would come after');
  expect(says('no-holder')).toContain('would come after');
});
