import AtlaskitCheckbox from '@atlaskit/checkbox';
import { Radio as AtlaskitRadio, RadioGroup as AtlaskitRadioGroup } from '@atlaskit/radio';
import AtlaskitSelect from '@atlaskit/select';
import AtlaskitTextArea from '@atlaskit/textarea';
import AtlaskitTextfield from '@atlaskit/textfield';
import AtlaskitToggle from '@atlaskit/toggle';
import type {
  CheckboxProps,
  RadioGroupProps,
  RadioProps,
  SelectProps,
  TextAreaProps,
  TextfieldProps,
  ToggleProps,
} from '@atlaskit/forge-react-types';
import React from 'react';
import { useHost } from '../host-context';
import { drawProp } from './draw-node';
import type { Part } from './part';
import { eventHandlers, type SerialisedEvent } from './serialised-event';

const fieldEvents = ['onChange', 'onBlur', 'onFocus'] as const;

type Bare = (event: SerialisedEvent) => unknown;
const text: Bare = ({ target }) => target.value;
const ticked: Bare = ({ target }) => target.checked;
const box: Bare = ({ target }) => ({ value: target.value, isChecked: target.checked });

/** The props without the app's handlers, which take data where the DOM's take events. */
function useSplit<Props extends Partial<Record<(typeof fieldEvents)[number], unknown>>>(
  props: Props,
  bare: Bare,
) {
  const { events } = useHost().boot;
  const { onChange, onBlur, onFocus, ...rest } = props;
  const told = onChange as ((given: unknown) => unknown) | undefined;
  const changed =
    told === undefined || events === 'typed' ? told : (event: SerialisedEvent) => told(bare(event));
  return { rest, handlers: eventHandlers({ onChange: changed, onBlur, onFocus }, fieldEvents) };
}

export const Textfield: Part<TextfieldProps> = ({ props }) => {
  const { elemAfterInput, elemBeforeInput, ...plain } = props;
  const { rest, handlers } = useSplit(plain, text);
  return (
    <AtlaskitTextfield
      {...rest}
      {...handlers}
      elemAfterInput={drawProp(elemAfterInput)}
      elemBeforeInput={drawProp(elemBeforeInput)}
    />
  );
};

export const TextArea: Part<TextAreaProps> = ({ props }) => {
  const { rest, handlers } = useSplit(props, text);
  return <AtlaskitTextArea {...rest} {...handlers} />;
};

export const Toggle: Part<ToggleProps> = ({ props }) => {
  const { rest, handlers } = useSplit(props, ticked);
  return <AtlaskitToggle {...rest} {...handlers} />;
};

export const Checkbox: Part<CheckboxProps> = ({ props }) => {
  const { rest, handlers } = useSplit(props, box);
  return <AtlaskitCheckbox {...rest} {...handlers} />;
};

export const Radio: Part<RadioProps> = ({ props }) => {
  const { rest, handlers } = useSplit(props, text);
  return <AtlaskitRadio {...rest} {...handlers} />;
};

export const RadioGroup: Part<RadioGroupProps> = ({ props }) => {
  const { events } = useHost().boot;
  const { onChange, ...rest } = props;
  const told = onChange as ((given: unknown) => unknown) | undefined;
  const changed = events === 'typed' ? told : (event: SerialisedEvent) => told?.(event.target.value);
  return <AtlaskitRadioGroup {...rest} {...eventHandlers({ onChange: changed }, ['onChange'])} />;
};

/** Its handlers take the chosen option, or the list of them; the focus handlers take an event. */
export const Select: Part<SelectProps> = ({ props }) => {
  const { onChange, onInputChange, onBlur, onFocus, ...rest } = props;
  return (
    <AtlaskitSelect
      {...rest}
      {...(onChange === undefined
        ? {}
        : { onChange: (chosen: unknown) => void (onChange as (value: unknown) => unknown)(chosen) })}
      {...(onInputChange === undefined
        ? {}
        : { onInputChange: (text: string) => void (onInputChange as (text: string) => unknown)(text) })}
      {...eventHandlers({ onBlur, onFocus }, ['onBlur', 'onFocus'])}
      // A menu that is cut off by the dialog or the table around it cannot be read.
      menuPosition="fixed"
    />
  );
};
