import { TestEnvironment } from 'jest-environment-node';

declare class BrowserEnvironment extends TestEnvironment {}

export = BrowserEnvironment;
