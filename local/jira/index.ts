export { parseSite } from './site/parse-site';
export type { Site } from './site/site-file';
export { openJira } from './stand-in';
export type { Jira, JiraOptions } from './stand-in';
export type { TrafficLine } from './traffic';
