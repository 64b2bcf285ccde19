import AtlaskitEmptyState from '@atlaskit/empty-state';
import AtlaskitSectionMessage, { SectionMessageAction as AtlaskitAction } from '@atlaskit/section-message';
import type {
  EmptyStateProps,
  SectionMessageActionProps,
  SectionMessageProps,
} from '@atlaskit/forge-react-types';
import React, { type ReactElement } from 'react';
import { isDocNode, type DocNode } from './forge-doc';
import { DrawNode, drawProp } from './draw-node';
import type { Part } from './part';
import { eventHandlers } from './serialised-event';

export const SectionMessage: Part<SectionMessageProps> = ({ props, children }) => {
  const { actions, children: _, ...rest } = props;
  const nodes = [actions].flat().filter(isDocNode);
  return (
    <AtlaskitSectionMessage {...rest} {...(nodes.length === 0 ? {} : { actions: nodes.map(actionElement) })}>
      {children}
    </AtlaskitSectionMessage>
  );
};

const actionElement = (node: DocNode, at: number): ReactElement => <DrawNode key={at} node={node} />;

export const SectionMessageAction: Part<SectionMessageActionProps> = ({ props, children }) => {
  const { href, testId, onClick } = props;
  return (
    <AtlaskitAction
      {...(href === undefined ? {} : { href })}
      {...(testId === undefined ? {} : { testId })}
      {...eventHandlers({ onClick }, ['onClick'])}
    >
      {children}
    </AtlaskitAction>
  );
};

export const EmptyState: Part<EmptyStateProps> = ({ props }) => {
  const { description, primaryAction, secondaryAction, tertiaryAction, ...rest } = props;
  const drawn = { description, primaryAction, secondaryAction, tertiaryAction };
  return (
    <AtlaskitEmptyState
      {...rest}
      {...Object.fromEntries(
        Object.entries(drawn)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, drawProp(value)]),
      )}
    />
  );
};
