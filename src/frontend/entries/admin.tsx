import * as React from 'react';
import ForgeReconciler from '@forge/react';
import { AdminPage } from '../admin/admin-page';
import { ErrorBoundary } from '../parts/error-boundary';

ForgeReconciler.render(
  <ErrorBoundary>
    <AdminPage />
  </ErrorBoundary>,
);
