/* The quick check: ten items by a number in the address, or form A or B. */
(function () {
  "use strict";
  const root = document.querySelector("[data-exam]");
  if (!root) return;
  const find = (name) => root.querySelector("[" + name + "]");
  const w = root.dataset, form = root.querySelector("form"), told = find("data-told"), seedBox = find("data-seed");

  function run(name, pick) {
    window.asnDraw.load(w.bank, (bank) => {
      const ids = pick(bank);
      window.asnDraw.fill(form, bank, ids, name);
      delete form.dataset.later;
      new window.asnQuiz(form, { restore: false, changed: function () { this.sum(); finish(this, bank); } });
      form.querySelector("[data-option], [data-note]").focus();
    }, () => { told.textContent = w.wFailed; });
  }

  function finish(quiz, bank) {
    if (quiz.items.some((one) => !one.result)) return;
    const count = (result) => quiz.items.filter((one) => one.result === result).length;
    const line = quiz.line;
    line.textContent = w.wResult.replace("{right}", count("right")).replace("{all}", quiz.items.length).replace("{partly}", count("partly"));
    const missed = new Set(quiz.items.filter((one) => one.result !== "right").map((one) => bank.items[one.id].quiz));
    if (!missed.size) return;
    const links = Array.from(document.querySelectorAll("[data-topic]")).filter((one) => missed.has(one.dataset.topic));
    links.forEach((one, n) => line.append(n ? "; " : " " + w.wTopic + " ", one.querySelector("a").cloneNode(true)));
    line.append(".");
  }

  function bySeed(seed) {
    const clean = seed.replace(/[^0-9a-z]/gi, "").slice(0, 12) || "1";
    seedBox.value = clean;
    history.replaceState(null, "", "#set=" + clean);
    told.textContent = w.wSet.replace("{seed}", clean);
    run(clean, (bank) => window.asnDraw.draw(clean, bank.items));
  }
  function byForm(name) {
    history.replaceState(null, "", "#paket=" + name);
    told.textContent = w.wForm + " " + name;
    run(name, (bank) => bank.forms[name]);
  }

  find("data-controls").hidden = false;
  find("data-start").addEventListener("click", () => bySeed(String(1000 + Math.floor(Math.random() * 9000))));
  find("data-same").addEventListener("click", () => bySeed(seedBox.value));
  root.querySelectorAll("[data-form]").forEach((one) => one.addEventListener("click", () => byForm(one.dataset.form)));
  function byAddress() {
    const asked = location.hash.match(/^#(set|paket)=([0-9a-z]{1,12})$/i);
    if (asked && asked[1] === "set") bySeed(asked[2]);
    if (asked && asked[1] === "paket" && /^[AB]$/.test(asked[2])) byForm(asked[2]);
  }
  window.addEventListener("hashchange", byAddress);
  byAddress();
})();
