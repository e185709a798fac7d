import { linkedText } from '../shared/linked-text.js';
import { refreshWhileVisible } from '../shared/refresh.js';
import { noteRead } from './read.js';
import { showLocalTimes } from './times.js';

// Answers appear while a request, or the list of them, is open. Without this a reload shows them.
const list = document.querySelector('ol[data-live], ul[data-live]');

// What has just appeared has been seen as soon as somebody looks at the page.
function take(newer, change) {
  change();
  if (newer.dataset.sequence === list.dataset.sequence) return;
  list.dataset.sequence = newer.dataset.sequence;
  noteRead(list);
}

// What somebody wrote stays text; only addresses in it become links.
function linkAddresses(page) {
  for (const text of page.querySelectorAll('.message-text:not(:has(a))')) {
    text.replaceChildren(...linkedText(text.textContent).map((piece) => (piece.link ? linkTo(piece) : piece.text)));
  }
}

function linkTo({ text, link }) {
  const element = document.createElement('a');
  Object.assign(element, { href: link, target: '_blank', rel: 'noopener nofollow', textContent: text });
  return element;
}

linkAddresses(document);
refreshWhileVisible(document, {
  stream: '/widget/v1/stream',
  lists: [{ list, take }],
  afterwards() {
    showLocalTimes(document);
    linkAddresses(document);
  },
});
