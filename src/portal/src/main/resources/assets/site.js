// The quick exit: a click on "Weg hier", or Shift three times within five seconds. Everything works without this file.
"use strict";
(() => {
  const exit = document.querySelector(".exit");
  const count = document.querySelector(".exit-count");
  const WITHIN = 5000;
  const NEEDED = 3;
  let presses = [];

  // What was typed goes; what the centre wrote goes too.
  const blank = () => {
    for (const form of document.forms) {
      for (const field of form.elements) {
        if (field.type === "radio" || field.type === "checkbox") field.checked = false;
        else if (field.type !== "hidden" && field.type !== "submit" && "value" in field) field.value = "";
        if ("private" in field.dataset) field.remove();
      }
    }
    for (const letter of document.querySelectorAll("[data-private]")) letter.remove();
  };

  const leave = () => {
    blank();
    window.speechSynthesis?.cancel();
    document.title = "";
    document.body.replaceChildren();
    location.replace(exit.getAttribute("href"));
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest(`a[href="${exit.getAttribute("href")}"]`)) {
      event.preventDefault();
      leave();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
      if (presses.length >= NEEDED) return leave();
    } else return;
    const left = NEEDED - presses.length;
    count.textContent = left === NEEDED ? "" : left === 1 ? exit.dataset.again : exit.dataset.press;
    if (presses.length) {
      const last = presses.at(-1);
      setTimeout(() => {
        if (presses.at(-1) === last) {
          presses = [];
          count.textContent = "";
        }
      }, WITHIN);
    }
  });

  // Who goes on with Tab sees all of what has the focus: browsers only bring the first line of a text field into view.
  document.addEventListener("keyup", (event) => {
    const at = document.activeElement;
    if (event.key === "Tab") (at.closest("label") ?? at).scrollIntoView({ block: "nearest" });
  });

  // Back from elsewhere: a page that the browser kept shows nothing any more.
  addEventListener("pageshow", (event) => {
    if (event.persisted) blank();
  });
})();
