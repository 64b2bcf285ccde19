import { suitesOf } from './suites-of';

suitesOf('resolvers');
