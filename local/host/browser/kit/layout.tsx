import {
  Bleed as AtlaskitBleed,
  Box as AtlaskitBox,
  Inline as AtlaskitInline,
  Pressable as AtlaskitPressable,
  Stack as AtlaskitStack,
  xcss as tokenised,
} from '@atlaskit/primitives';
import type {
  BleedProps,
  BoxProps,
  InlineProps,
  PressableProps,
  StackProps,
} from '@atlaskit/forge-react-types';
import React, { type ComponentProps } from 'react';
import { asGiven, type Part } from './part';
import { eventHandlers } from './serialised-event';

/** The app's `xcss` is the plain style object; the primitives want it tokenised. */
const styled = (xcss: unknown): object =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor works on styles that are known at build time
  typeof xcss === 'object' && xcss !== null ? { xcss: tokenised(xcss) } : {};

export const Root: Part<object> = ({ children }) => <>{children}</>;

export const Box: Part<BoxProps> = ({ props, children }) => {
  const { xcss, children: _, ...rest } = props;
  return (
    <AtlaskitBox {...rest} {...styled(xcss)}>
      {children}
    </AtlaskitBox>
  );
};

export const Pressable: Part<PressableProps> = ({ props, children }) => {
  const { xcss, children: _, onClick: __, ...rest } = props;
  return (
    <AtlaskitPressable {...rest} {...styled(xcss)} {...eventHandlers(props, ['onClick'])}>
      {children}
    </AtlaskitPressable>
  );
};

export const Inline: Part<InlineProps> = ({ props, children }) => (
  <AtlaskitInline {...(props as ComponentProps<typeof AtlaskitInline>)}>{children}</AtlaskitInline>
);

export const Stack: Part<StackProps> = asGiven(AtlaskitStack);

export const Bleed: Part<BleedProps> = asGiven(AtlaskitBleed);
