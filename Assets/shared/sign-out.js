// Windows of one browser tell each other that somebody has signed out. It is a hint: each one then asks the server.

const open = () => new BroadcastChannel("usher-signed-out");

/** Not by the form that signs out: its answer must have come, and with it the end of the session. */
export function tellOfSignOut() {
  const channel = open();
  channel.postMessage(null);
  channel.close();
}

export function hearOfSignOut(look) {
  open().addEventListener("message", look);
}
