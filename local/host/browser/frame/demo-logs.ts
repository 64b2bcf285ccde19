/**
 * Runs inside a Frame of the demo company: offers its logs below the empty drop zone, so that nobody has to look for one. It gives
 * them to the frame's own file input, as a person would; the app ships and knows nothing of it.
 */
import type { LogToTry } from '../../wire';

const logs = JSON.parse(document.currentScript?.dataset.logs ?? '[]') as readonly LogToTry[];

async function give(input: HTMLInputElement, { href, name }: LogToTry): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File([await (await fetch(href)).blob()], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

document.addEventListener('DOMContentLoaded', () => {
  const zone = document.querySelector<HTMLElement>('[data-state="empty"], #desk');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (zone === null || input === null) return;
  const offer = document.createElement('p');
  offer.append('This is a demo company. Try one of its logs: ');
  for (const log of logs) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = log.says;
    button.addEventListener('click', () => void give(input, log));
    offer.append(button, ' ');
  }
  zone.after(offer);
  const follow = (): void => {
    offer.hidden = zone.dataset.state !== undefined && zone.dataset.state !== 'empty';
    if (zone.hasAttribute('data-folded')) offer.hidden = true;
  };
  new MutationObserver(follow).observe(zone, { attributes: true });
  follow();
});
