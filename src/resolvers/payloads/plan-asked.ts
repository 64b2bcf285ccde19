import { z } from 'zod';
import { backupCovers, objectives } from '../../remedy';

export const planAsked = z.object({ cover: z.enum(backupCovers), objective: z.enum(objectives) });
