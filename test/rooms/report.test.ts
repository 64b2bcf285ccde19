import { suitesOf } from './suites-of';

suitesOf('report');
