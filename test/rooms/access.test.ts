import { suitesOf } from './suites-of';

suitesOf('access');
