import AtlaskitModal, {
  ModalBody as AtlaskitModalBody,
  ModalFooter as AtlaskitModalFooter,
  ModalHeader as AtlaskitModalHeader,
  ModalTitle as AtlaskitModalTitle,
  ModalTransition as AtlaskitModalTransition,
} from '@atlaskit/modal-dialog';
import AtlaskitPopup from '@atlaskit/popup';
import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalHeaderProps,
  ModalProps,
  ModalTitleProps,
  PopupProps,
} from '@atlaskit/forge-react-types';
import React, { type ComponentProps } from 'react';
import { slotOf } from './content-wrapper';
import { drawAll } from './draw-node';
import { asGiven, type Part } from './part';

export const ModalTransition: Part<object> = asGiven(AtlaskitModalTransition);

/** `fullscreen` and `resizable` are names of Forge's own that Atlaskit has no width for. */
const sizeOf = (size: ModalProps['width']): string | number | undefined =>
  size === 'fullscreen' || size === 'resizable' ? '96vw' : size;

export const Modal: Part<ModalProps> = ({ props, children }) => {
  const { onClose, width, height, title, icon: _, autoFocus: __, children: ___, ...rest } = props;
  const close = onClose as ((event?: unknown) => unknown) | undefined;
  const [wide, high] = [sizeOf(width), sizeOf(height)];
  return (
    <AtlaskitModal
      {...rest}
      {...(wide === undefined ? {} : { width: wide })}
      {...(high === undefined ? {} : { height: high })}
      onClose={() => void close?.()}
    >
      {title === undefined ? null : (
        <AtlaskitModalHeader hasCloseButton>
          <AtlaskitModalTitle>{title}</AtlaskitModalTitle>
        </AtlaskitModalHeader>
      )}
      {children}
    </AtlaskitModal>
  );
};

/** UI Kit's header has no close button of its own: Escape, the blanket and the footer close a modal. */
export const ModalHeader: Part<ModalHeaderProps> = asGiven(AtlaskitModalHeader);

export const ModalTitle: Part<ModalTitleProps> = asGiven(AtlaskitModalTitle);

export const ModalBody: Part<ModalBodyProps> = asGiven(AtlaskitModalBody);

export const ModalFooter: Part<ModalFooterProps> = asGiven(AtlaskitModalFooter);

export const Popup: Part<PopupProps> = ({ props, node }) => {
  const { content: _, trigger: __, onClose, ...rest } = props;
  return (
    <AtlaskitPopup
      {...(rest as Partial<ComponentProps<typeof AtlaskitPopup>>)}
      isOpen={props.isOpen}
      onClose={() => void (onClose as (() => unknown) | undefined)?.()}
      content={() => <>{drawAll(slotOf(node, 'content'))}</>}
      trigger={({ ref }) => <span ref={ref}>{drawAll(slotOf(node, 'trigger'))}</span>}
    />
  );
};
