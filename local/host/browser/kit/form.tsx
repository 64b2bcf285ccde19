import {
  ErrorMessage as AtlaskitErrorMessage,
  FormFooter as AtlaskitFormFooter,
  FormHeader as AtlaskitFormHeader,
  FormSection as AtlaskitFormSection,
  HelperMessage as AtlaskitHelperMessage,
  Label as AtlaskitLabel,
  RequiredAsterisk as AtlaskitRequiredAsterisk,
  ValidMessage as AtlaskitValidMessage,
} from '@atlaskit/form';
import type {
  ErrorMessageProps,
  FormFooterProps,
  FormHeaderProps,
  FormProps,
  FormSectionProps,
  HelperMessageProps,
  LabelProps,
  ValidMessageProps,
} from '@atlaskit/forge-react-types';
import React from 'react';
import { drawProp } from './draw-node';
import { asGiven, type Part } from './part';

export const Form: Part<FormProps> = ({ props, children }) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      void props.onSubmit();
    }}
  >
    {children}
  </form>
);

export const FormHeader: Part<FormHeaderProps> = ({ props, children }) => (
  <AtlaskitFormHeader title={drawProp(props.title)} description={drawProp(props.description)}>
    {children}
  </AtlaskitFormHeader>
);

export const FormSection: Part<FormSectionProps> = ({ props, children }) => (
  <AtlaskitFormSection title={drawProp(props.title)} description={drawProp(props.description)}>
    {children}
  </AtlaskitFormSection>
);

export const FormFooter: Part<FormFooterProps> = ({ props, children }) => (
  <AtlaskitFormFooter {...(props.align === undefined ? {} : { align: props.align })}>
    {children}
  </AtlaskitFormFooter>
);

export const Label: Part<LabelProps> = ({ props, children }) => {
  const { labelFor, children: _, ...rest } = props;
  return (
    <AtlaskitLabel {...rest} htmlFor={labelFor}>
      {children}
    </AtlaskitLabel>
  );
};

export const HelperMessage: Part<HelperMessageProps> = asGiven(AtlaskitHelperMessage);

export const ErrorMessage: Part<ErrorMessageProps> = asGiven(AtlaskitErrorMessage);

export const ValidMessage: Part<ValidMessageProps> = asGiven(AtlaskitValidMessage);

export const RequiredAsterisk: Part<object> = asGiven(AtlaskitRequiredAsterisk);
