import { bad } from '../problems';

export const noSuchScan = bad<never>(
  'no-such-scan',
  'This check is gone: another one has begun, it was left alone for 24 hours, or everything was deleted. Start again.',
);
