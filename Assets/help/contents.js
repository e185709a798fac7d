/** The table of contents: folded where the page is narrow, and following the reader where it is wide. */
export function followContents(contents) {
  const wide = matchMedia('(min-width: 1000px)');
  const fold = () => {
    contents.open = wide.matches;
  };
  fold();
  wide.addEventListener('change', fold);

  const links = [...contents.querySelectorAll('a[href^="#"]')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current = null;

  function follow() {
    const line = innerHeight * 0.25;
    let place = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= line);
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (atEnd && current !== null && place < 0) place = 0;
    mark(links[Math.max(place, 0)]);
  }

  function mark(link) {
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  }

  let isPlanned = false;
  addEventListener(
    'scroll',
    () => {
      if (isPlanned) return;
      isPlanned = true;
      requestAnimationFrame(() => {
        isPlanned = false;
        follow();
      });
    },
    { passive: true },
  );
  contents.addEventListener('click', (event) => {
    if (event.target.closest('a') && !wide.matches) contents.open = false;
  });
  follow();
}
