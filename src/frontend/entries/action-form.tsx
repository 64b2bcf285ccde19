import * as React from 'react';
import ForgeReconciler from '@forge/react';
import { ActionForm } from '../gadget/action-form-view';
import { ErrorBoundary } from '../parts/error-boundary';

ForgeReconciler.render(
  <ErrorBoundary>
    <ActionForm />
  </ErrorBoundary>,
);
