import AtlaskitHeading from '@atlaskit/heading';
import AtlaskitLink from '@atlaskit/link';
import { Text as AtlaskitText } from '@atlaskit/primitives';
import type {
  CodeBlockProps,
  CodeProps,
  HeadingProps,
  LinkProps,
  ListProps,
  TextProps,
} from '@atlaskit/forge-react-types';
import React, { createContext, useContext } from 'react';
import type { Part } from './part';

const InsideText = createContext(false);

/** A paragraph by itself, part of the sentence inside another Text. */
export const Text: Part<TextProps> = ({ props, children }) => {
  const inside = useContext(InsideText);
  const { as = inside ? 'span' : 'p', children: _, ...rest } = props;
  const content = <InsideText.Provider value>{children}</InsideText.Provider>;
  if (as === 'strike')
    return (
      <AtlaskitText {...rest}>
        <s>{content}</s>
      </AtlaskitText>
    );
  return (
    <AtlaskitText {...rest} as={as}>
      {content}
    </AtlaskitText>
  );
};

export const Heading: Part<HeadingProps> = ({ props, children }) => {
  const { size = 'medium', ...rest } = props;
  return (
    <AtlaskitHeading {...rest} size={size}>
      {children}
    </AtlaskitHeading>
  );
};

export const Strong: Part<object> = ({ children }) => <strong>{children}</strong>;
export const Em: Part<object> = ({ children }) => <em>{children}</em>;
export const Strike: Part<object> = ({ children }) => <s>{children}</s>;

export const Link: Part<LinkProps> = ({ props, children }) => (
  <AtlaskitLink href={props.href} {...(props.openNewTab === true ? { target: '_blank' } : {})}>
    {children}
  </AtlaskitLink>
);

/** `@atlaskit/code` brings a highlighter for 180 languages; these two draw its look without it. */
export const Code: Part<CodeProps> = ({ props, children }) => (
  <code className="host-code" data-testid={props.testId}>
    {children}
  </code>
);

export const CodeBlock: Part<CodeBlockProps> = ({ props }) => (
  <pre
    className={props.shouldWrapLongLines === true ? 'host-code-block host-code-wrap' : 'host-code-block'}
    data-testid={props.testId}
    // A block that scrolls has to be reachable with the keyboard.
    tabIndex={0}
  >
    <code>{props.text}</code>
  </pre>
);

export const List: Part<ListProps> = ({ props, children }) =>
  props.type === 'ordered' ? (
    <ol className="host-list">{children}</ol>
  ) : (
    <ul className="host-list">{children}</ul>
  );

export const ListItem: Part<object> = ({ children }) => <li>{children}</li>;
