import { suitesOf } from './suites-of';

suitesOf('file-desk');
