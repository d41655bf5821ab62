// Tells at once that a receipt code is mistyped. The server checks it too; without this file only a moment later.
"use strict";
(() => {
  // Damm's quasigroup, row by row, as in nl.baken.seal.ReceiptCode
  const DAMM = "0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790".split(" ");
  const field = document.getElementById("code");
  const wrong = document.getElementById("code-wrong");
  if (!field || !wrong) return;

  // Digits of any script count on the server; here only those of a plain keyboard are judged.
  const isMistyped = () => {
    const digits = field.value.replace(/[\s\p{Pd}\p{Cf}._\u2212]/gu, "");
    if (!/^[\x00-\x7f]*$/.test(digits)) return false;
    if (/\D/.test(digits) || digits.length > 20) return true;
    if (digits.length < 20) return false;
    return [...digits].reduce((interim, digit) => DAMM[interim][digit], 0) !== "0";
  };

  const tell = () => {
    const mistyped = isMistyped();
    const text = mistyped ? wrong.dataset.mistyped : "";
    if (wrong.textContent !== text) wrong.textContent = text;
    field.setAttribute("aria-invalid", String(mistyped));
  };

  // Not on "change": a line that appears when the field is left moves the button away from under the click.
  field.addEventListener("input", tell);
})();
