/** Forge on this machine: the real `@forge/*` packages run on it unchanged. */
export type { JiraBackend, JiraCaller } from './backend';
export type { Invoked } from './handler';
export { readManifest, type Manifest, type PageModule } from './manifest';
export { openPersonalData, type PersonalData } from './personal-data';
export type { QueuedEvent } from './queued-event';
export { openPlatform, type Platform, type PlatformOptions } from './platform';
export { fireByHand, openSchedule } from './schedule';
export { openRealSite, ownerOf, realSiteOf } from './real-site';
export { standInBackend } from './stand-in';
