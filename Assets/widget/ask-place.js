// Ask: the form, and what happens next once it has been sent. What was typed stays until it has arrived.

import { element, Field, whileWaiting } from "./dom.js";
import { confirmation, identityLine, sentenceFor, signInFirst } from "./notices.js";
import { isAbort } from "./api.js";
import { Attempt, limits, problemsOf, requestOf } from "./request-draft.js";

export class AskPlace {
  #context;
  #view;
  #fields = {};
  #form = null;
  #button;
  #error;
  #attempt = new Attempt();
  #isSending = false;
  #ready;

  constructor(panel, context) {
    this.#context = context;
    this.#view = element("div", { className: "view" });
    panel.append(this.#view);
    this.#ready = this.#start();
  }

  get isInside() {
    return false;
  }

  get title() {
    return this.#context.texts.text("ask.title");
  }

  focus() {
    this.#view.querySelector("input, textarea, button")?.focus();
  }

  // Words that were typed already are more than words that were suggested.
  async fill({ subject = "", message = "" }) {
    await this.#ready;
    if (!this.#form?.isConnected) this.#again();
    const { subject: subjectField, message: messageField } = this.#fields;
    if (subjectField && !subjectField.value) subjectField.value = subject;
    if (messageField && !messageField.value) messageField.value = message;
    const { email } = this.#fields;
    (email && !email.value ? email : messageField)?.control.focus();
  }

  async #start() {
    const { texts } = this.#context;
    const mustSignIn = await whileWaiting(this.#view, this.#context.mustSignIn()).catch(() => false);
    if (mustSignIn) return this.#view.replaceChildren(signInFirst(texts));
    const { contact } = await this.#context.home().catch(() => ({ contact: null }));
    this.#form = this.#makeForm(contact ?? this.#context.person.contact);
    this.#view.replaceChildren(this.#form);
  }

  #makeForm(contact) {
    const { texts } = this.#context;
    const form = element("form", { noValidate: true, className: "ask" });
    const optional = `(${texts.text("ask.optional")})`;
    if (contact) form.append(identityLine(contact, texts));
    else {
      this.#add(form, "name", inputOf({ autocomplete: "name", maxLength: 255 }), { mark: optional });
      const email = inputOf({ type: "email", autocomplete: "email", maxLength: 254, required: true });
      this.#add(form, "email", email, { hint: texts.text("ask.emailHint") });
    }
    this.#add(form, "subject", inputOf({ maxLength: limits.subject }), { mark: optional });
    const message = element("textarea", { rows: 5, required: true });
    this.#add(form, "message", message, { hint: texts.text("ask.messageHint") });
    this.#error = element("p", { className: "field-problem", role: "alert", hidden: true });
    this.#button = element("button", { className: "button" }, texts.text("ask.send"));
    form.append(this.#error, this.#button);
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#send()));
    return form;
  }

  #add(form, name, control, more) {
    const field = new Field(control, { label: this.#context.texts.text(`ask.${name}`), ...more });
    control.name = name;
    this.#fields[name] = field;
    form.append(field.root);
  }

  #values() {
    return Object.fromEntries(Object.entries(this.#fields).map(([name, field]) => [name, field.value]));
  }

  async #send() {
    if (this.#isSending || !this.#isComplete()) return;
    const request = requestOf(this.#values());
    this.#setSending(true);
    try {
      const clientId = this.#attempt.idFor(request);
      const { page } = this.#context.person;
      const answer = await this.#context.api.ask({ ...request, clientId, ...(page && { page }) });
      this.#attempt.succeeded();
      await this.#wasSent(answer, request.email);
    } catch (problem) {
      if (!isAbort(problem)) this.#explain(problem);
    } finally {
      this.#setSending(false);
    }
  }

  #isComplete() {
    const problems = problemsOf(this.#values(), { needsEmail: "email" in this.#fields });
    this.#showError("");
    for (const [name, field] of Object.entries(this.#fields)) field.show(this.#sentence(name, problems[name]));
    const first = Object.keys(this.#fields).find((name) => problems[name]);
    this.#fields[first]?.control.focus();
    return !first;
  }

  #sentence(name, problem) {
    return problem ? this.#context.texts.text(`ask.problem.${problem}`, { limit: String(limits[name]) }) : "";
  }

  #explain(problem) {
    const sentence = sentenceFor(problem, this.#context.texts);
    const field = Object.hasOwn(this.#fields, problem.field) ? this.#fields[problem.field] : null;
    field?.show(sentence);
    field?.control.focus();
    if (!field) this.#showError(sentence);
  }

  #showError(text) {
    this.#error.textContent = text;
    this.#error.hidden = !text;
  }

  #setSending(isSending) {
    this.#isSending = isSending;
    this.#button.setAttribute("aria-disabled", String(isSending));
    this.#button.textContent = this.#context.texts.text(isSending ? "ask.sending" : "ask.send");
  }

  async #wasSent({ conversation, visitor }, typedEmail) {
    const { texts } = this.#context;
    if (visitor) this.#context.keepVisitor(visitor);
    if (typedEmail) this.#context.tell({ type: "emailSupplied" });
    const { answerTime } = await this.#context.home().catch(() => ({}));
    const onView = () => this.#context.openRequest(conversation.id);
    const onAnother = () => this.#again(true);
    this.#view.replaceChildren(confirmation({ answerTime, texts, onView, onAnother }));
    this.#view.querySelector("h2").focus();
    for (const name of ["subject", "message"]) this.#fields[name].value = "";
    this.#context.conversations().catch(() => null);
  }

  #again(takesFocus = false) {
    if (!this.#form) return;
    this.#view.replaceChildren(this.#form);
    if (takesFocus) this.#fields.message.control.focus();
  }
}

const inputOf = (members) => element("input", { type: "text", ...members });
