module.exports = () => require('./environment.cjs').closeChromium();
