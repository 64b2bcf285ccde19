import React from 'react';
import { takeDoc } from '../../../local/host/browser/kit/forge-doc';

const node = (type: string, props: object = {}, children: object[] = []) => ({
  type,
  key: type,
  props,
  children,
});

describe('the tree that the app hands over', () => {
  it('is copied, handlers and all', () => {
    const onClick = () => undefined;
    const given = node('Root', {}, [node('Button', { onClick, appearance: 'primary' })]);
    const taken = takeDoc(given);
    given.children.pop();
    expect(taken.children[0]).toEqual({
      type: 'Button',
      key: 'Button',
      props: { onClick, appearance: 'primary' },
      children: [],
    });
  });

  it('is the same node as in the commit before where nothing in it has changed, and another one where something has', () => {
    const words = node('String', { text: 'Apply' });
    const button = node('Button', { isDisabled: true }, [words]);
    const given = node('Root', {}, [button, node('Text')]);
    const before = takeDoc(given);
    expect(takeDoc(given)).toBe(before);
    const changes: readonly (() => unknown)[] = [
      () => (words.props = { text: 'Applied' }),
      () => Object.assign(words.props, { text: 'Applied again' }),
      () => (button.props = { isDisabled: false }),
      () => (button.props = {} as never),
      () => button.children.pop(),
    ];
    let last = before;
    for (const change of changes) {
      change();
      const now = takeDoc(given);
      expect(now.children[0]).not.toBe(last.children[0]);
      expect(now.children[1]).toBe(before.children[1]);
      last = now;
    }
    expect(last.children[0]).toMatchObject({ props: {}, children: [] });
  });

  it('may hold elements in its props: they become nodes', () => {
    const action = React.createElement('SectionMessageAction', { href: '/a' }, 'Do ', 'it');
    const taken = takeDoc(node('SectionMessage', { actions: [action] }));
    expect(taken.props.actions).toEqual([
      expect.objectContaining({
        type: 'SectionMessageAction',
        props: { href: '/a' },
        children: [
          expect.objectContaining({ type: 'String', props: { text: 'Do ' } }),
          expect.objectContaining({ type: 'String', props: { text: 'it' } }),
        ],
      }),
    ]);
  });

  it.each([
    [
      'a date',
      { value: new Date(0) },
      'Root.value: Forge carries JSON and functions only, not [object Date]',
    ],
    [
      'a component of the app',
      { value: React.createElement(() => null) },
      'Root.value: an element in a prop has to be a UI Kit component, not a component of the app',
    ],
  ])('is refused where it holds %s, which Forge could not carry', (_what, props, says) => {
    expect(() => takeDoc(node('Root', props))).toThrow(says);
  });

  it('is refused where it is no tree', () => {
    expect(() => takeDoc({ type: 'Root' })).toThrow('Root: not a node of a ForgeDoc');
  });
});
