import { suitesOf } from './suites-of';

suitesOf('log');
