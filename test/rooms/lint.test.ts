import { suitesOf } from './suites-of';

suitesOf('lint');
