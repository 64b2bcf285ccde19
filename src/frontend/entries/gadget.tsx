import * as React from 'react';
import ForgeReconciler from '@forge/react';
import { GadgetView } from '../gadget/gadget-view';
import { ErrorBoundary } from '../parts/error-boundary';

ForgeReconciler.render(
  <ErrorBoundary>
    <GadgetView />
  </ErrorBoundary>,
);
