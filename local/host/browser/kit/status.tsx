import AtlaskitBadge from '@atlaskit/badge';
import AtlaskitLozenge from '@atlaskit/lozenge';
import AtlaskitProgressBar from '@atlaskit/progress-bar';
import AtlaskitSpinner from '@atlaskit/spinner';
import AtlaskitTag from '@atlaskit/tag';
import AtlaskitTagGroup from '@atlaskit/tag-group';
import AtlaskitTooltip from '@atlaskit/tooltip';
import type {
  BadgeProps,
  LozengeProps,
  ProgressBarProps,
  SpinnerProps,
  TagGroupProps,
  TagProps,
  TooltipProps,
} from '@atlaskit/forge-react-types';
import React from 'react';
import { wordsOf } from '../words-of';
import { drawProp } from './draw-node';
import { asGiven, type Part } from './part';

/** A badge and a lozenge take text, not elements. */
const textOf = (given: {
  readonly children: readonly { readonly props: Readonly<Record<string, unknown>> }[];
}): string => given.children.map(({ props }) => wordsOf(props.text)).join('');

export const Badge: Part<BadgeProps> = ({ props, node }) => {
  const { children: _, ...rest } = props;
  return <AtlaskitBadge {...rest}>{textOf(node)}</AtlaskitBadge>;
};

export const Lozenge: Part<LozengeProps> = asGiven(AtlaskitLozenge);

export const ProgressBar: Part<ProgressBarProps> = asGiven(AtlaskitProgressBar);

export const Spinner: Part<SpinnerProps> = asGiven(AtlaskitSpinner);

export const Tag: Part<TagProps> = ({ props }) => {
  const { elemBefore, isRemovable = false, ...rest } = props;
  const before = elemBefore === undefined ? {} : { elemBefore: drawProp(elemBefore) };
  return <AtlaskitTag {...rest} {...before} isRemovable={isRemovable} />;
};

export const TagGroup: Part<TagGroupProps> = asGiven(AtlaskitTagGroup);

export const Tooltip: Part<TooltipProps> = ({ props, children }) => {
  const { children: _, content, ...rest } = props;
  return (
    <AtlaskitTooltip {...rest} content={drawProp(content)}>
      <>{children}</>
    </AtlaskitTooltip>
  );
};
