import { suitesOf } from './suites-of';

suitesOf('local');
