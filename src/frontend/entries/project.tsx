import * as React from 'react';
import ForgeReconciler from '@forge/react';
import { ProjectPage } from '../project/project-page';
import { ErrorBoundary } from '../parts/error-boundary';

ForgeReconciler.render(
  <ErrorBoundary>
    <ProjectPage />
  </ErrorBoundary>,
);
