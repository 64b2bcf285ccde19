import { suitesOf } from './suites-of';

suitesOf('jira');
