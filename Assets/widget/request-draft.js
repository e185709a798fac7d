// What a person has typed: is it complete, and is it the same as at the last attempt?

export const limits = { subject: 200, message: 10_000 };

// One address with something on both sides of the @ and a dot behind it. The server has the last word.
const emailForm = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/;

// Answers what is wrong by field, as names of texts under ask.problem.
export const problemsOf = ({ subject = "", message = "", email = "" }, { needsEmail }) => {
  const problems = {};
  if (subject.trim().length > limits.subject) problems.subject = "subjectLong";
  if (!message.trim()) problems.message = "message";
  else if (message.trim().length > limits.message) problems.message = "messageLong";
  if (needsEmail && !email.trim()) problems.email = "emailMissing";
  else if (needsEmail && !emailForm.test(email.trim())) problems.email = "email";
  return problems;
};

export const requestOf = (values) => {
  const filled = Object.entries(values).map(([field, value]) => [field, value.trim()]);
  return Object.fromEntries(filled.filter(([, value]) => value));
};

// The same words sent twice are one request: a retry after a lost answer carries the same id. Changed words are new
// ones, since the server would answer the old id with the old words.
export class Attempt {
  #words = null;
  #id = null;
  #makeID;

  constructor(makeID = randomID) {
    this.#makeID = makeID;
  }

  idFor(words) {
    const text = JSON.stringify(words);
    if (text !== this.#words) {
      this.#words = text;
      this.#id = this.#makeID();
    }
    return this.#id;
  }

  succeeded() {
    this.#words = null;
  }
}

export const randomID = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
