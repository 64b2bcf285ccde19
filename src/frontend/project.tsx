import React from 'react';
import ForgeReconciler from '@forge/react';
import { ProjectPage } from './project/project-page';

ForgeReconciler.render(<ProjectPage />);
