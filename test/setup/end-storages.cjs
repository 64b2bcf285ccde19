const { AsyncLocalStorage } = require('node:async_hooks');

// Each suite loads modules of its own, and so a storage of its own for the invocation that is running. One that is not ended stays
// with the process, which then looks at those of all earlier suites for every promise of the later ones.
const { prototype } = AsyncLocalStorage;
const { run } = prototype;
const used = new Set();

prototype.run = function (...given) {
  used.add(this);
  return run.apply(this, given);
};

afterAll(() => {
  prototype.run = run;
  for (const storage of used) storage.disable();
});
