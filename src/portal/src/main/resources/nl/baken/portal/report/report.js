// The code, and a professional's look over all answers: buttons to copy and to print, which only work with scripts and so
// only exist with them.
export const equip = (part) => {
  const made = part.querySelector("[data-made]");
  if (made) {
    addEventListener("beforeprint", () => {
      const now = new Date().toLocaleString(`${document.documentElement.lang}-u-nu-latn`, { dateStyle: "long", timeStyle: "short" });
      made.textContent = made.dataset.made.replace("{0}", now);
    });
  }
  const tools = part.querySelector(".tools");
  if (!tools) return;
  const add = (label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second";
    button.textContent = label;
    button.addEventListener("click", () => act(button));
    tools.append(button);
  };
  if (tools.dataset.copy && navigator.clipboard) {
    add(tools.dataset.copy, async (button) => {
      const code = document.getElementById("code");
      try {
        await navigator.clipboard.writeText(code.innerText.trim());
        button.textContent = tools.dataset.copied;
      } catch {
        // not allowed: select it, so that one's own way of copying takes it
        getSelection().selectAllChildren(code);
      }
    });
  }
  add(tools.dataset.print, () => print());
};

equip(document);
