self.postMessage('file worker runs');
