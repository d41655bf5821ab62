// The sent page: buttons to copy and to print, which only work with scripts and so only exist with them.
"use strict";
(() => {
  const tools = document.querySelector(".tools");
  if (!tools) return;
  const add = (label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second";
    button.textContent = label;
    button.addEventListener("click", () => act(button));
    tools.append(button);
  };
  if (navigator.clipboard) {
    add(tools.dataset.copy, async (button) => {
      await navigator.clipboard.writeText(document.getElementById("code").innerText.trim());
      button.textContent = tools.dataset.copied;
    });
  }
  add(tools.dataset.print, () => print());
})();
