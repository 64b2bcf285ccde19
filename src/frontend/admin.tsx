import React from 'react';
import ForgeReconciler from '@forge/react';
import { AdminPage } from './admin/admin-page';

ForgeReconciler.render(<AdminPage />);
