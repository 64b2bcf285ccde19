/** First script of the hidden page in which the UI Kit app runs: `@forge/bridge` takes the bridge when its module is loaded. */
Object.defineProperty(window, '__bridge', { value: window.parent.hostBridge });
