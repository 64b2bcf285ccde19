import { accountIn, checkedIn, optionIn, pageIn, textIn } from '../../src/frontend/events';

/** Each reader against the documentation of UI Kit, its published types, and what is neither. */

const event = { type: 'change', target: {} };

test.each([
  ['as documented: the page', [2], 2],
  ['as typed: an event, then the page', [event, 2], 2],
  ['with what else may follow', [event, 3, { analytics: 7 }], 3],
  ['nothing', [], null],
  ['no number', [event, '2'], null],
  ['no page', [0], null],
  ['a part of a page', [1.5], null],
])('a page, %s', (_how, given, page) => {
  expect(pageIn(...given)).toBe(page);
});

test.each([
  ['an event', { target: { value: 'a' } }, 'a'],
  ['the bare text', 'a', 'a'],
  ['an emptied field', { target: { value: '' } }, ''],
  ['an event of nothing', { target: {} }, null],
  ['no target', {}, null],
  ['a number', 7, null],
  ['nothing', undefined, null],
  ['null', null, null],
])('a text from %s', (_what, given, text) => {
  expect(textIn(given)).toBe(text);
});

test.each([
  ['an event', { target: { checked: true } }, true],
  ['an event that unticks', { target: { checked: false } }, false],
  ['the older shape', { value: 'x', isChecked: false }, false],
  ['the bare value', true, true],
  ['a text', 'true', null],
  ['nothing', undefined, null],
])('a tick from %s', (_what, given, checked) => {
  expect(checkedIn(given)).toBe(checked);
});

test.each([
  ['an option', { label: 'A', value: 'a' }, 'a'],
  ['a list of one', [{ label: 'A', value: 'a' }], 'a'],
  ['an event', { target: { value: 'a' } }, 'a'],
  ['the bare value', 'a', 'a'],
  ['a cleared choice', null, null],
  ['an empty list', [], null],
])('an option from %s', (_what, given, option) => {
  expect(optionIn(given)).toBe(option);
});

test.each([
  ['a user', { id: 'u-1', type: 'user', name: 'Dana' }, 'u-1'],
  ['a list of one', [{ id: 'u-1' }], 'u-1'],
  ['the bare id', 'u-1', 'u-1'],
  ['a cleared picker', null, ''],
  ['an emptied list', [], ''],
  ['something else', { name: 'Dana' }, ''],
])('an account from %s', (_what, given, accountId) => {
  expect(accountIn(given)).toBe(accountId);
});
