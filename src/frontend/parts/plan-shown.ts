import { createContext } from 'react';
import type { PlanView } from '../../report/plan-view';

/** The plan that the page shows, for whatever says what to do about a gap; null: there is none, or it is being worked out. */
export const PlanShown = createContext<PlanView | null>(null);
