// What was answered, read from the form and judged as the server does it: nl.baken.route.Answers, Text, RouteDefinition
// and AnswersJson. The definition stands at each question, written there by RouteMarkup.
import { PARTS } from "./envelope.js";

// Nothing of it would be seen: Text.isBlank
const BLANK = /^[\p{Z}\p{Cf}\t-\r\x1c-\x1f\u2800\u115f\u1160\u3164\uffa0]*$/u;
/** NUL and half a surrogate pair. */
const UNKEEPABLE = /\0|\p{Cs}/gu;
const BYTES_PER_CHARACTER = 4;

/** The questions of a route, in order. */
export const questionsOf = (form) =>
  [...form.querySelectorAll(".field")].map((field) => ({
    id: field.id.slice("q-".length),
    field,
    control: field.querySelector("input, select, textarea"),
    ...field.dataset,
  }));

/** What stands in the form: question → values. */
export const given = (form) => {
  const answers = new Map();
  for (const [question, value] of new FormData(form)) {
    const text = value.replace(/\r\n?/g, "\n");
    if (!BLANK.test(text)) answers.set(question, [...(answers.get(question) ?? []), text]);
  }
  return answers;
};

/** Whether all of {@code question=option|option&question=option} holds; a question alone wants any answer. */
export const holds = (conditions, answers) =>
  conditions.split("&").every((condition) => {
    const [question, options] = condition.split("=");
    const values = answers.get(question) ?? [];
    return options ? options.split("|").some((option) => values.includes(option)) : values.length > 0;
  });

const isAsked = ({ onlyIf }, answers) => !onlyIf || holds(onlyIf, answers);

/** The questions that are asked, given these answers; what was answered to others goes nowhere. */
export const asked = (questions, answers) => questions.filter((question) => isAsked(question, answers));

export const relevant = (questions, answers) =>
  new Map(asked(questions, answers).flatMap(({ id }) => (answers.has(id) ? [[id, answers.get(id)]] : [])));

/** Characters as a person counts them, as far as this browser knows them. */
const isLonger = (text, limit) => {
  if (text.length <= limit) return false;
  let left = limit;
  for (const _ of Intl.Segmenter ? new Intl.Segmenter().segment(text) : text) if (left-- === 0) return true;
  return false;
};

const problem = ({ limit, missing }, [text]) => {
  if (text === undefined) return missing && "missing";
  if (!limit) return false;
  if (text.search(UNKEEPABLE) >= 0) return "unkeepable";
  if (isLonger(text, Number(limit))) return "tooLong";
  return new TextEncoder().encode(JSON.stringify(text)).length - 2 > BYTES_PER_CHARACTER * limit && "tooHeavy";
};

/** What is wrong, in the order of the questions. */
export const findings = (questions, answers) =>
  asked(questions, answers)
    .map((question) => ({ question, problem: problem(question, answers.get(question.id) ?? []) }))
    .filter((finding) => finding.problem);

export const withoutUnkeepable = (text) => text.replace(UNKEEPABLE, "");

/** One JSON text per part of the envelope, also for a part that nobody answered anything in. */
export const split = (route, version, questions, answers) =>
  Object.fromEntries(
    PARTS.map((part) => {
      const own = questions.filter((question) => question.part === part && answers.has(question.id));
      const values = own.map(({ id, control }) => [id, control.type === "checkbox" ? answers.get(id) : answers.get(id)[0]]);
      return [part, JSON.stringify({ route, version, answers: Object.fromEntries(values) })];
    }),
  );

/** The words of an answer as they stand on the check page. */
export const shown = ({ control, field }, values = []) => {
  if (control.type === "radio" || control.type === "checkbox") {
    const chosen = [...field.querySelectorAll("input")].filter(({ value }) => values.includes(value));
    return chosen.map((input) => input.nextElementSibling.firstChild.textContent);
  }
  return control.options ? [...control.options].filter(({ value }) => values.includes(value)).map(({ text }) => text) : values;
};

/** The words of a question away from its step. */
export const labelOf = ({ label, field }) => label ?? field.querySelector("legend, label").textContent.trim();
