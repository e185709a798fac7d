// Windows of one browser tell each other that nobody is signed in any more, and whether somebody has signed out or a
// session has run out. It is a hint: each one then asks the server.

const open = () => new BroadcastChannel("usher-signed-out");

/** Not by the form that signs out: its answer must have come, and with it the end of the session. */
export function tellOfSignOut(isDeed) {
  const channel = open();
  channel.postMessage(isDeed);
  channel.close();
}

export function hearOfSignOut(look) {
  open().addEventListener("message", ({ data }) => look(data));
}
