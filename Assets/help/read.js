// Tells the server that a request's answers have been seen: a visit alone changes nothing, since browsers also fetch
// pages that nobody looks at.
export function noteRead(thread) {
  const tell = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', tell);
    const body = new URLSearchParams({ sequence: thread.dataset.sequence });
    fetch(thread.dataset.read, { method: 'POST', body }).catch(() => {});
  };
  document.addEventListener('visibilitychange', tell);
  tell();
}
