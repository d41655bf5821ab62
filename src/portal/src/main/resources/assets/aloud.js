// Reads what is on the page aloud, sentence by sentence, where the device itself has a voice for its language: nothing
// leaves the device. On pages to read, behind site.js, in one file.
(() => {
  const voices = window.speechSynthesis;
  const text = document.querySelector("article.reading");
  const bar = document.querySelector(".voice");
  if (!voices || !text || !bar) return;
  const language = text.closest("[lang]").lang.split("-")[0];
  let voice;
  let sentences;
  let at = 0;
  let spoken;
  let paused = false;

  const button = (act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button second";
    made.addEventListener("click", act);
    return made;
  };
  const silence = () => {
    spoken = undefined;
    voices.cancel();
  };
  const label = () => {
    toggle.textContent = bar.dataset[spoken ? "pause" : paused ? "on" : "start"];
    stop.hidden = !spoken && !paused;
  };
  const end = () => {
    if (document.activeElement === stop) toggle.focus();
    silence();
    at = 0;
    paused = false;
    label();
  };
  const say = () => {
    const sentence = new SpeechSynthesisUtterance(sentences[at]);
    sentence.voice = voice;
    sentence.lang = voice.lang;
    sentence.onend = sentence.onerror = () => {
      if (spoken !== sentence) return;
      at += 1;
      if (at < sentences.length) say();
      else end();
    };
    spoken = sentence;
    voices.speak(sentence);
  };
  const toggle = button(() => {
    paused = Boolean(spoken);
    if (paused) silence();
    else say();
    label();
  });
  const stop = button(end);

  const offer = () => {
    voice = voices.getVoices().find((one) => one.localService && one.lang.split(/[-_]/)[0].toLowerCase() === language);
    if (!voice || toggle.isConnected) return;
    sentences = `${document.querySelector("h1").innerText}\n${text.innerText}`.match(/\S.*?(?:[.!?…؟።]+(?=\s)|$)/gm);
    stop.textContent = bar.dataset.stop;
    label();
    bar.append(toggle, stop);
  };
  offer();
  voices.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", silence);
})();
