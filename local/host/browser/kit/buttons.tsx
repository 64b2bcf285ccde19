import AtlaskitButtonGroup from '@atlaskit/button/button-group';
import AtlaskitButton, { LinkButton as AtlaskitLinkButton } from '@atlaskit/button/new';
import type {
  ButtonGroupProps,
  ButtonProps,
  LinkButtonProps,
  LoadingButtonProps,
} from '@atlaskit/forge-react-types';
import React, { type ComponentProps, type ReactNode } from 'react';
import { namedIcon } from './icon';
import type { Part } from './part';
import { eventHandlers } from './serialised-event';

type Platform = ComponentProps<typeof AtlaskitButton>;

/** UI Kit still takes the two link looks of the old button; the new one has no other name for them than `subtle`. */
const appearanceOf = (appearance: string | undefined): Pick<Platform, 'appearance'> =>
  appearance === undefined
    ? {}
    : {
        appearance: (appearance.endsWith('link') ? 'subtle' : appearance) as NonNullable<
          Platform['appearance']
        >,
      };

const spacingOf = (spacing: string | undefined): Pick<Platform, 'spacing'> =>
  spacing === 'compact' || spacing === 'none' ? { spacing: 'compact' } : {};

/** A glyph's name becomes the component that the button wants. */
const iconOf = (side: 'iconBefore' | 'iconAfter', glyph: string | undefined): object =>
  glyph === undefined ? {} : { [side]: namedIcon(glyph) };

export const Button: Part<ButtonProps> = ({ props, children }) => {
  const {
    appearance,
    spacing,
    iconBefore,
    iconAfter,
    onClick,
    onBlur,
    onFocus,
    children: _,
    ...rest
  } = props;
  return (
    <AtlaskitButton
      {...rest}
      {...appearanceOf(appearance)}
      {...spacingOf(spacing)}
      {...iconOf('iconBefore', iconBefore)}
      {...iconOf('iconAfter', iconAfter)}
      {...eventHandlers({ onClick, onBlur, onFocus }, ['onClick', 'onBlur', 'onFocus'])}
    >
      {children}
    </AtlaskitButton>
  );
};

export const LoadingButton: Part<LoadingButtonProps> = ({ props, children }) => {
  const { appearance, spacing, onClick, onBlur, onFocus, children: _, ...rest } = props;
  return (
    <AtlaskitButton
      {...(rest as Platform)}
      {...appearanceOf(appearance)}
      {...spacingOf(spacing)}
      {...eventHandlers({ onClick, onBlur, onFocus }, ['onClick', 'onBlur', 'onFocus'])}
    >
      {children}
    </AtlaskitButton>
  );
};

export const LinkButton: Part<LinkButtonProps> = ({ props, children }) => {
  const { appearance, spacing, href = '', onClick, onBlur, onFocus, children: _, ref: __, ...rest } = props;
  return (
    <AtlaskitLinkButton
      {...rest}
      href={href}
      {...appearanceOf(appearance)}
      {...spacingOf(spacing)}
      {...eventHandlers({ onClick, onBlur, onFocus }, ['onClick', 'onBlur', 'onFocus'])}
    >
      {children}
    </AtlaskitLinkButton>
  );
};

export const ButtonGroup: Part<ButtonGroupProps> = ({ props, children }): ReactNode => {
  const { appearance: _, children: __, ...rest } = props;
  return <AtlaskitButtonGroup {...rest}>{children}</AtlaskitButtonGroup>;
};
