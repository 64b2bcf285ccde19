const { callBridge } = window.__bridge;
const says = document.getElementById('says');

function startWorker(name, address) {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(address);
      worker.onmessage = ({ data }) => resolve(`${name}: ${data}`);
      worker.onerror = () => resolve(`${name}: refused`);
    } catch (error) {
      resolve(`${name}: refused`);
    }
  });
}

async function start() {
  await callBridge('enableTheming');
  await callBridge('on', {
    event: 'page.says',
    callback: ({ hello }) => {
      says.textContent = `heard ${hello}`;
    },
  });
  const blob = new Blob(["self.postMessage('blob worker runs')"], { type: 'text/javascript' });
  const outcomes = await Promise.all([
    startWorker('file', './worker.js'),
    startWorker('blob', URL.createObjectURL(blob)),
  ]);
  outcomes.push(`inline: ${document.documentElement.dataset.inline ?? 'refused'}`);
  const style = document.createElement('style');
  style.textContent = 'h2 { position: fixed }';
  document.head.append(style);
  outcomes.push(
    `style: ${getComputedStyle(document.querySelector('h2')).position === 'fixed' ? 'ran' : 'refused'}`,
  );
  const refused = await callBridge('reconcile', {}).catch((error) => error.message);
  outcomes.push(refused);
  await callBridge('emit', { event: 'desk.says', payload: { says: outcomes.join(' | ') } });
}

start();
