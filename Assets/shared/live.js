// Hears by a stream of hints that there is news; while no stream can be had, it looks by itself, ever more seldom.
// A hint doesn't say what is new: `look` asks for that.

const spans = {
  shortest: 2_000,
  longest: 30_000,
  beginning: 5_000, // What holds the first bytes back would hold back the hints, too.
  silence: 60_000, // The server says something every 25 seconds.
};
const heartbeat = ":\n\n".length; // Whatever is longer is a hint.

// `open` gives the reader of a fresh stream. Answers a function that ends it all.
export const listen = (open, look, { clock = globalThis, random = Math.random } = {}) => {
  let isOver = false;
  let reader;
  let timer;

  const letGo = () => reader?.cancel().catch(() => null);

  const next = async (patience) => {
    timer = clock.setTimeout(letGo, patience);
    const { value } = await reader.read().catch(() => ({}));
    clock.clearTimeout(timer);
    return value;
  };

  // Answers whether the stream has lasted.
  const hear = async () => {
    reader = await open().catch(() => null);
    if (isOver) return letGo();
    look(); // At what happened before the stream was there.
    if (!reader || !(await next(spans.beginning))) return false;
    for (let part, count = 0; ; count += 1) {
      if (!(part = await next(spans.silence)) || isOver) return count > 0;
      if (part.length > heartbeat) look();
    }
  };

  const run = async () => {
    for (let pause = spans.shortest; !isOver; ) {
      pause = (await hear()) ? spans.shortest : Math.min(pause * 1.5, spans.longest);
      // Not all at once when a server has been exchanged.
      await new Promise((done) => (timer = clock.setTimeout(done, pause * (0.5 + random()))));
    }
  };

  run();
  return () => {
    isOver = true;
    clock.clearTimeout(timer);
    letGo();
  };
};
