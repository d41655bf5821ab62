// The rest of a route with JavaScript on: looks over the answers on this page, seals them here, sends the envelope, shows
// the code. All words are in the document's templates. What stands in the form is read anew for each look and each send;
// beside the form only the envelope that is on its way is kept, for as long as it is.
import { asked, findings, given, holds, labelOf, questionsOf, relevant, shown, split, withoutUnkeepable } from "./answers.js";
import { Foreign, seal, trusted } from "./envelope.js";
import { equip } from "./report.js";
import { solve } from "./work.js";

const KEYS = "/api/v1/intake-keys";
const TOKENS = "/api/v1/send-tokens";
const REPORTS = "/api/v1/reports";
/** Before each further try, in ms. */
const PAUSES = [1000, 2000, 4000, 8000];
/** One try, in ms: the largest envelope on a slow line. */
const PATIENCE = 90_000;

/** No answer, or one that is no yes: once more. */
class Again extends Error {}
/** No reports are taken. */
class Closed extends Error {}
/** The visitor went on with something else. */
class Left extends Error {}

const form = document.querySelector("form[data-root]");
const { route, version, root, urgent } = form.dataset;
const questions = questionsOf(form);
const heading = form.parentElement.querySelector("h1");
const title = document.title;
const template = (name) => document.getElementById(`t-${name}`);
const copy = (name) => template(name).content.firstElementChild.cloneNode(true);
const wrong = (words) => `${template("errors").dataset.wrong} ${words}`;

let keys; // to seal to, once they are trusted
let section; // what stands in the form's place
let errors; // the summary above the form
let issued; // the promise of a token for the next envelope
let outgoing; // { same, body }: the same words go out in the same envelope, under the same token
let sending; // an AbortController

// ---- what stands in view

const inView = (part) => {
  section?.remove();
  section = part;
  form.hidden = heading.hidden = Boolean(part);
  errors?.toggleAttribute("hidden", Boolean(part));
  document.title = part?.dataset.title ?? (errors ? wrong(title) : title);
};

const show = (part) => {
  inView(part);
  form.after(part);
  location.hash = part.id;
  part.focus();
  scrollTo(0, 0);
};

const showForm = (target) => {
  sending?.abort();
  inView(undefined);
  const at = target ?? form.querySelector(".step.start");
  at.focus();
  at.scrollIntoView();
};

addEventListener("hashchange", () => {
  const id = location.hash.slice(1);
  const target = document.getElementById(id);
  if (!form.isConnected || (section && section.id === id)) return;
  if (id === template("check").content.firstElementChild.id) look();
  else if (section && (!id || form.contains(target) || (errors && errors.id === id))) showForm(target);
});

// ---- errors

const words = ({ question, problem }) => question[problem] ?? template("errors").dataset[problem];

const clear = () => {
  errors?.remove();
  errors = undefined;
  for (const { control, field } of questions) {
    const said = field.querySelector(".wrong");
    if (!said) continue;
    const described = field.querySelector("[aria-describedby]");
    const rest = described.getAttribute("aria-describedby").split(" ").filter((id) => id !== said.id);
    if (rest.length) described.setAttribute("aria-describedby", rest.join(" "));
    else described.removeAttribute("aria-describedby");
    control.removeAttribute("aria-invalid");
    said.remove();
  }
};

const markAt = ({ id, control, field }, text) => {
  const said = document.createElement("p");
  said.className = "wrong";
  said.id = `e-${id}`;
  said.textContent = text;
  const group = field.querySelector("fieldset");
  const before = field.querySelector(".hint") ?? field.querySelector("legend, h2, label");
  before.after(said);
  const described = group ?? control;
  described.setAttribute("aria-describedby", `${said.id} ${described.getAttribute("aria-describedby") ?? ""}`.trim());
  if (!group) control.setAttribute("aria-invalid", "true");
};

const tell = (found) => {
  inView(undefined);
  errors = copy("errors");
  for (const finding of found) {
    const { control } = finding.question;
    const link = document.createElement("a");
    link.href = `#${control.id}`;
    link.textContent = words(finding);
    const line = document.createElement("li");
    line.append(link);
    errors.querySelector("ul").append(line);
    markAt(finding.question, link.textContent);
    if (finding.problem === "unkeepable") control.value = withoutUnkeepable(control.value);
  }
  form.querySelector(".start").classList.remove("start");
  found[0].question.field.closest(".step").classList.add("start");
  document.title = wrong(title);
  form.before(errors);
  location.hash = errors.id;
  errors.focus();
};

// ---- the look over all answers

const row = (pattern, question, answers) => {
  const one = pattern.cloneNode(true);
  const label = labelOf(question);
  const value = one.querySelector("dd[dir]");
  const texts = shown(question, answers.get(question.id));
  one.querySelector("dt").textContent = label;
  for (const text of texts) {
    const filled = value.cloneNode();
    filled.textContent = text;
    value.before(filled);
  }
  value.remove();
  if (texts.length) one.querySelector(".soft").remove();
  const change = one.querySelector("a");
  change.href = `#${question.field.closest(".step").id}`;
  change.lastElementChild.textContent = `: ${label}`;
  return one;
};

const look = () => {
  const answers = given(form);
  clear();
  const found = findings(questions, answers);
  if (found.length) return tell(found);
  const part = copy("check");
  const list = part.querySelector("dl");
  const pattern = list.firstElementChild;
  pattern.replaceWith(...asked(questions, answers).map((question) => row(pattern, question, answers)));
  equip(part);
  part.querySelector("form").addEventListener("submit", submitted(send));
  issued ??= trustedKeys().then(() => newToken());
  issued.catch(() => (issued = undefined));
  show(part);
};

const submitted = (act) => (event) => {
  event.preventDefault();
  event.stopPropagation();
  act();
};

// ---- sending

const ask = async (path, options, signal) => {
  if (signal?.aborted) throw new Left();
  const patience = new AbortController();
  const stop = () => patience.abort();
  const timer = setTimeout(stop, PATIENCE);
  signal?.addEventListener("abort", stop);
  try {
    const answer = await fetch(path, { cache: "no-store", ...options, signal: patience.signal });
    return { status: answer.status, text: await answer.text() };
  } catch {
    throw signal?.aborted ? new Left() : new Again();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
};

const wanted = ({ status, text }, expected) => {
  if (status === expected) return text;
  throw status === 503 ? new Closed() : new Again();
};

const trustedKeys = async (signal) => (keys ??= await trusted(wanted(await ask(KEYS, {}, signal), 200), root));

/** With the work that shows a browser behind it; it is done while its user reads. */
const newToken = async (signal) => {
  const token = JSON.parse(wanted(await ask(TOKENS, { method: "POST" }, signal), 201));
  return { ...token, work: solve(token.challenge).catch(() => undefined) };
};

const newEnvelope = async (plain, answers, signal) => {
  const recipients = await trustedKeys(signal);
  const token = await (issued ?? newToken(signal));
  issued = undefined;
  const envelope = await seal(plain, token, Number(version), recipients);
  return JSON.stringify({ token: token.token, work: await token.work, route, urgent: holds(urgent, answers), envelope });
};

/** The code, once the report is stored. */
const attempt = async (answers, signal) => {
  const plain = split(route, Number(version), questions, answers);
  const same = JSON.stringify(plain);
  if (outgoing?.same !== same) outgoing = { same, body: await newEnvelope(plain, answers, signal) };
  const headers = { "Content-Type": "application/json" };
  const { status, text } = await ask(REPORTS, { method: "POST", headers, body: outgoing.body }, signal);
  if (status === 201) return JSON.parse(text).code;
  if (status < 500 && status !== 429) {
    // Refused, and nothing is stored under this token: keys or token may have grown old.
    keys = outgoing = undefined;
  }
  throw new Again();
};

/** Waits so long, or until the line is back. */
const rest = (time, signal) =>
  new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      if (signal.aborted) reject(new Left());
      else resolve();
    };
    const timer = setTimeout(go, time);
    addEventListener("online", go);
    signal.addEventListener("abort", go);
  });

const persistently = async (answers, signal, say) => {
  for (const pause of PAUSES) {
    try {
      return await attempt(answers, signal);
    } catch (reason) {
      if (!(reason instanceof Again)) throw reason;
    }
    say("again");
    await rest(pause, signal);
  }
  return attempt(answers, signal);
};

const send = async () => {
  if (sending) return;
  const answers = relevant(questions, given(form));
  if (findings(questions, answers).length) return look();
  const status = section.querySelector("[role=status]");
  const button = section.querySelector("button:not([type])");
  const say = (word) => (status.textContent = status.dataset[word]);
  sending = new AbortController();
  button.setAttribute("aria-disabled", "true");
  say("busy");
  try {
    sent(await persistently(answers, sending.signal, say), answers);
  } catch (reason) {
    if (!(reason instanceof Left)) notSent(reason instanceof Foreign || reason instanceof Closed ? "closed" : "not-stored");
  } finally {
    sending = undefined;
    button.removeAttribute("aria-disabled");
    status.textContent = "";
  }
};

/** Somebody who was told so before the last question goes on with the questions. */
const again = () => (findings(questions, given(form)).length ? showForm() : send());

const notSent = (why) => {
  const part = copy("not-sent");
  for (const lead of part.querySelectorAll("[data-why]")) if (lead.dataset.why !== why) lead.remove();
  part.querySelector("form").addEventListener("submit", submitted(again));
  show(part);
};

// ---- the code

const digits = (typed) =>
  [...typed.replace(/\s/g, "")]
    .map((sign) => {
      // Digits of any script: each has its ten in a row.
      if (!/\p{Nd}/u.test(sign)) return "?";
      const point = sign.codePointAt(0);
      let zero = point;
      while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return point - zero;
    })
    .join("");

const sent = (code, answers) => {
  const part = copy("sent");
  for (const maybe of part.querySelectorAll("[data-if]")) if (!holds(maybe.dataset.if, answers)) maybe.remove();
  for (const maybe of part.querySelectorAll("[data-unless]")) if (holds(maybe.dataset.unless, answers)) maybe.remove();
  const groups = code.split(" ");
  part.querySelector("p.code").append(
    ...groups.flatMap((group) => {
      const one = document.createElement("bdi");
      one.textContent = group;
      return [one, " "];
    }),
  );
  equip(part);
  const confirm = part.querySelector("form");
  confirm.addEventListener(
    "submit",
    submitted(() => {
      const field = confirm.querySelector("input");
      const isRight = digits(field.value) === groups.at(-1);
      document.title = isRight ? part.dataset.title : wrong(part.dataset.title);
      confirm.querySelector(".wrong").textContent = isRight ? "" : confirm.dataset.mistyped;
      field.setAttribute("aria-invalid", String(!isRight));
      if (!isRight) return field.focus();
      const right = part.querySelector("template").content.firstElementChild.cloneNode(true);
      confirm.replaceWith(right);
      right.focus();
    }),
  );
  outgoing = undefined;
  clear();
  inView(part);
  form.replaceWith(part);
  history.replaceState(null, "", `#${part.id}`);
  part.focus();
  scrollTo(0, 0);
};

// ---- from here on

form.addEventListener("submit", submitted(look));

// Back from elsewhere to a page that the browser kept: site.js has blanked it. Nothing goes on, nothing is left to send.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  sending?.abort();
  outgoing = undefined;
  if (form.isConnected) {
    clear();
    inView(undefined);
  }
});

trustedKeys().catch((reason) => {
  if (reason instanceof Foreign && form.isConnected) notSent("closed");
});
form.dataset.sealing = "";
