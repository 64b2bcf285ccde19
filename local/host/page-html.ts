import type { Boot } from './wire';

/** The page around the app. Its boot data is no script: nothing in it is ever run. */
export function pageHtml(boot: Boot): string {
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  const title = boot.page.kind === 'app' ? `${boot.page.title} - Jira` : 'Jira';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('<', '&lt;')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host/host.css">
</head>
<body>
<div id="page"></div>
<script type="application/json" id="boot">${data}</script>
<script type="module" src="/host/host.js"></script>
</body>
</html>
`;
}

/** The hidden page in which the UI Kit app runs: first the bridge, then the app's bundle. */
export function appHtml(resource: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>App</title>
<script src="/host/app-bridge.js"></script>
<script src="/host/apps/${resource}.js" defer></script>
</head>
<body></body>
</html>
`;
}

/** Policy of the page around the app. Atlaskit writes styles into the page, so inline styles are allowed here, not in a Frame. */
export function pagePolicy(frameOrigin: string): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `frame-src 'self' ${frameOrigin}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
