/* Before and after: percentages and the normalised gain of Hake (1998), worked out on this device only: asnGain. */
window.asnGain = (function () {
  "use strict";

  /* Returns { fault } or { pre, post, gain, g, band }; pre and post in percent, g null when all was right before. */
  function compute(people, items, before, after) {
    const given = [people, items, before, after];
    if (given.some((one) => one === null)) return { fault: "waiting" };
    if (people < 1) return { fault: "no_people" };
    if (items < 1) return { fault: "no_items" };
    const most = people * items;
    if (before > most || after > most) return { fault: "too_many", most };
    const pre = (100 * before) / most, post = (100 * after) / most;
    const g = before === most ? null : (after - before) / (most - before);
    let band = "low";
    if (after < before) band = "down";
    else if (g === null) band = "full";
    else if (g === 0) band = "none";
    else if (g >= 0.7) band = "high";
    else if (g >= 0.3) band = "medium";
    return { pre, post, gain: post - pre, g, band };
  }

  function start(root) {
    const w = JSON.parse(root.dataset.words), told = root.querySelector("[data-told]");
    const fields = ["people", "items", "before", "after"].map((name) => root.querySelector("[data-" + name + "]"));
    const first = fields.map((one) => one.value);
    const shown = (number, digits) => number.toFixed(digits).replace("-", "−").replace(".", w.decimal);
    const percent = (number) => w.percent.replace("{value}", shown(number, 0));
    function line(list, name, text) {
      const box = list.appendChild(document.createElement("div"));
      box.appendChild(document.createElement("dt")).textContent = w[name];
      box.appendChild(document.createElement("dd")).textContent = text;
    }
    function say(text) { told.appendChild(document.createElement("p")).textContent = text; }
    function show() {
      fields.forEach((one) => { if (/\D/.test(one.value)) one.value = one.value.replace(/\D/g, ""); });
      const [people, items, before, after] = fields.map((one) => (one.value === "" ? null : Number(one.value)));
      const found = compute(people, items, before, after);
      told.textContent = "";
      told.dataset.state = found.fault || found.band;
      if (found.fault) {
        say(w[found.fault].replace("{most}", found.most).replace("{people}", people).replace("{items}", items));
        return;
      }
      const list = told.appendChild(document.createElement("dl"));
      line(list, "result_before", percent(found.pre));
      line(list, "result_after", percent(found.post));
      line(list, "result_gain", (found.gain > 0 ? "+" : "") + shown(found.gain, 0) + " " + w.points);
      line(list, "result_normalised", found.g === null ? "–" : shown(found.g, 2));
      say(w["band_" + found.band]);
      if (found.g > 0) say(w.meaning.replace("{value}", shown(found.g, 2)).replace("{part}", percent(100 * found.g)));
    }
    root.querySelector("[data-needs]").remove();
    root.querySelector("[data-fields]").hidden = root.querySelector("[data-actions]").hidden = false;
    fields.forEach((one) => one.addEventListener("input", show));
    root.querySelector("[data-print]").addEventListener("click", () => window.print());
    root.querySelector("[data-clear]").addEventListener("click", () => {
      fields.forEach((one, n) => { one.value = first[n]; });
      show();
      fields[0].focus();
    });
    show();
  }

  if (typeof document !== "undefined") document.querySelectorAll("[data-gain]").forEach(start);
  return { compute };
})();
