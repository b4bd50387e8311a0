/* The progress page: topics done and missed, repetition, the reader's own data, a sheet to print. */
(function () {
  "use strict";
  const root = document.querySelector("[data-progress]");
  if (!root) return;
  const store = window.asnStore, w = root.dataset;
  const find = (name) => document.querySelector("[" + name + "]");  // while presenting, parts of it stand on slides
  const told = root.querySelector("section [data-told]");
  const fill = (text, values) => Object.keys(values).reduce((made, name) => made.replace("{" + name + "}", values[name]), text);

  const topics = Array.from(root.querySelectorAll("[data-topic]")).map((node) => ({
    node, state: node.querySelector("[data-state]"), title: node.querySelector("a").textContent,
    items: node.dataset.items.split(" ").map((one) => one.split(":")),
  }));
  const kept = (topic) => topic.items.map(([id, sign]) => store.get(id, sign)).filter(Boolean);
  const known = () => new Map(topics.reduce((all, one) => all.concat(one.items), []));

  function show() {
    let done = 0, right = 0, total = 0;
    topics.forEach((topic) => {
      const answers = kept(topic), all = topic.items.length, good = answers.filter((one) => one.r === "right").length;
      topic.state.textContent = fill(answers.length ? w.wState : w.wNone, { right: good, all, missed: answers.length - good, open: all - answers.length });
      done += answers.length; right += good; total += all;
    });
    find("data-sum").textContent = fill(w.wSum, { done, all: total, right }) + (store.state === "ok" ? "" : " " + window.asnWords[store.state]);
    const missed = Array.from(known()).filter(([id, sign]) => (store.get(id, sign) || {}).b);
    const due = missed.filter(([id]) => store.due(id)).length;
    find("data-due").textContent = due || missed.length ? fill(w.wDue, { due, waiting: missed.length - due }) : w.wNothingDue;
    find("data-repeat").hidden = !due;
  }

  function repeat() {
    window.asnDraw.load(w.bank, (bank) => {
      const form = root.querySelector("form");
      const ids = Array.from(known()).filter(([id, sign]) => store.get(id, sign) && store.due(id)).map(([id]) => id).slice(0, 20);
      window.asnDraw.fill(form, bank, ids, "");
      delete form.dataset.later;
      new window.asnQuiz(form, { restore: false, changed: function () { this.sum(); show(); } });
      form.querySelector("[data-option], [data-note]").focus();
    }, () => { find("data-due").textContent = w.wFailed; });
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([store.text()], { type: "application/json" }));
    link.download = "asn-netral-" + store.today() + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  function take(event) {
    const file = event.target.files[0];
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => { told.textContent = store.merge(String(reader.result)) ? w.wImported : w.wRefused; show(); };
    reader.readAsText(file);
    event.target.value = "";
  }
  function remove(event) {
    if (told.textContent !== w.wSure) { told.textContent = w.wSure; return; }
    store.clear();
    told.textContent = w.wCleared;
    show();
    event.target.focus();
  }
  function print() {
    const list = document.createElement("ul");
    topics.forEach((topic) => { const line = document.createElement("li"); line.textContent = topic.title + ": " + topic.state.textContent; list.appendChild(line); });
    find("data-sheet-name").textContent = find("data-name").value;
    find("data-sheet-day").textContent = new Date().toLocaleDateString(document.documentElement.lang.replace(/^en$/, "en-GB"), { day: "numeric", month: "long", year: "numeric" });
    find("data-sheet-sum").textContent = find("data-sum").textContent;
    find("data-sheet-topics").textContent = "";
    find("data-sheet-topics").appendChild(list);
    alone(true);
    window.print();
  }
  /* Some browsers go on before they have printed, so the sheet stays until they say that they are done. */
  function alone(on) {
    find("data-sheet").hidden = !on;
    document.documentElement.classList.toggle("nt-print-sheet", on);
  }

  root.querySelectorAll("[data-live]").forEach((one) => { one.hidden = false; });
  find("data-repeat").addEventListener("click", repeat);
  find("data-export").addEventListener("click", save);
  find("data-import").addEventListener("change", take);
  find("data-delete").addEventListener("click", remove);
  find("data-print").addEventListener("click", print);
  window.addEventListener("afterprint", () => alone(false));
  show();
})();
