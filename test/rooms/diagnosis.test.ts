import { suitesOf } from './suites-of';

suitesOf('diagnosis');
