// Without this the switch works all the same (see page.css); this remembers the choice, and tells screen readers.
function speak(language) {
  document.documentElement.lang = language;
  document.getElementById("show-" + language).checked = true;
}
try {
  const kept = localStorage.getItem("language");
  if (kept === "ko" || kept === "en") speak(kept);
} catch {}
for (const radio of document.querySelectorAll("[name=language]")) {
  radio.addEventListener("change", () => {
    speak(radio.value);
    try { localStorage.setItem("language", radio.value); } catch {}
  });
}
