/** Forge on this machine: the real `@forge/*` packages run on it unchanged. */
export type { JiraBackend, JiraCall, JiraCaller } from './backend';
export { readManifest, type Manifest, type PageModule } from './manifest';
export {
  openPlatform,
  type InvokeInput,
  type Invoked,
  type Platform,
  type PlatformOptions,
} from './platform';
export { standInBackend } from './stand-in';
