// Jest asks for 100 frames; the store tells of what is not there by an error, and most of a test's time went into their stacks.
Error.stackTraceLimit = 20;
