const path = require('node:path');

/** Builds what the browser tests open: the file desk, the host with the app's pages, and the page of every component. */
module.exports = async () => {
  const { buildMissing } = await import('../../local/bin/build.mjs');
  const { buildApps, buildHost } = await import('../../local/bin/build-host.mjs');
  await buildMissing();
  await buildHost();
  await buildApps(
    path.join(__dirname, 'kit-page/manifest.yml'),
    path.resolve(__dirname, '../../local/host/dist/kit'),
  );
};
