import { suitesOf } from './suites-of';

suitesOf('store');
