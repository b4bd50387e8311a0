/* The deadline calculator: asks for step and start, tells the safe end and what was counted. Holds no words. */
(function () {
  "use strict";
  const form = document.querySelector("[data-due]");
  if (!form || !window.asnDue) return;
  const w = form.dataset, told = form.querySelector("[data-told]");
  const step = form.querySelector("[data-step]"), start = form.querySelector("[data-start]");
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const shown = (text) => new Date(text + "T00:00:00Z").toLocaleDateString(document.documentElement.lang.replace(/^en$/, "en-GB"), long);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);

  function say(lines) {
    told.textContent = "";
    lines.forEach((line) => { told.appendChild(document.createElement("p")).textContent = line; });
  }

  function choose() {
    form.querySelector("[data-from]").textContent = step.selectedOptions[0].dataset.event;
    say([]);
  }

  function count() {
    const one = step.selectedOptions[0].dataset, days = Number(one.days);
    if (!start.value) { say([w.wMissing]); start.focus(); return; }
    const safe = window.asnDue(start.value, days, one.kind, true);
    if (!safe.day) { say([w.wUndecided, w.wUndecidedWhy]); return; }
    const later = window.asnDue(start.value, days, one.kind, false);
    const lines = [
      fill(one.outcome === "effect" ? w.wEffectResult : w.wLimitResult, { date: shown(safe.day) }),
      later.day ? fill(w.wOther, { date: shown(later.day) }) : "",
      fill(w.wCounted, { days, kind: w["w" + one.kind[0].toUpperCase() + one.kind.slice(1)], start: shown(start.value) }),
      safe.skipped.length ? fill(w.wSkipped, { dates: safe.skipped.map(shown).join("; ") }) : "",
    ];
    say(lines.filter(Boolean));
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); count(); });
  step.addEventListener("change", choose);
  start.addEventListener("input", () => say([]));
  form.hidden = false;
  choose();
})();
