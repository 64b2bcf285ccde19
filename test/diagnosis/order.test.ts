import { byWorkItem } from '../../src/diagnosis/order';

test.each([
  [
    ['PAY-10', 'PAY-9', 'OPS-100', 'PAY-1'],
    ['OPS-100', 'PAY-1', 'PAY-9', 'PAY-10'],
  ],
  [
    ['10100', 'PAY-2', '9', 'no number'],
    ['9', '10100', 'PAY-2', 'no number'],
  ],
  [
    ['PAY-01', 'PAY-1', 'PAY-2'],
    ['PAY-01', 'PAY-1', 'PAY-2'],
  ],
])('work items %j stand as %j', (names, sorted) => {
  expect([...names].sort(byWorkItem)).toEqual(sorted);
  expect([...names].reverse().sort(byWorkItem)).toEqual(sorted);
});
