// Node's own number of frames. Jest asks for 100, and the store says by an error that a key is not there: their stacks took a third
// of the time of many tests.
Error.stackTraceLimit = 10;
