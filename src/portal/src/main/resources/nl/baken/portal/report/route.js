// A route's form, on its page behind site.js, in one file.
(() => {
  // More than the server reads is not sent: it would only be told so, and on the way back the text would be gone.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.most || new URLSearchParams(new FormData(form)).toString().length <= form.dataset.most) return;
    event.preventDefault();
    const longest = [...form.querySelectorAll("textarea")].reduce((a, b) => (b.value.length > a.value.length ? b : a));
    location.hash = longest.closest("section").id;
    longest.setCustomValidity(form.dataset.tooMuch);
    longest.reportValidity();
    longest.addEventListener("input", () => longest.setCustomValidity(""), { once: true });
  });

  // The module that seals here comes when the first question is behind. Without it, the server seals.
  const { module } = document.querySelector("[data-module]")?.dataset ?? {};
  const load = () => import(module).catch(() => {});
  if (module && location.hash) load();
  else if (module) addEventListener("hashchange", load, { once: true });
})();
