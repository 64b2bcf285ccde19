import { suitesOf } from './suites-of';

suitesOf('remedy');
