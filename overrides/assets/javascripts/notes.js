/* The trainer's window: it follows and steers the presentation by messages alone, and loads the notes of the page. */
(function () {
  "use strict";
  const at = (name) => document.querySelector("[data-" + name + "]");
  const note = at("note"), main = window.opener;
  let state = null, asked = "", notes = null, since = 0, planned = 0;
  const two = (n) => String(n).padStart(2, "0");
  const span = (seconds) => Math.floor(seconds / 60) + ":" + two(Math.floor(seconds % 60));
  const send = (message) => { if (main) main.postMessage(message, "*"); };

  function clock() {
    const now = new Date(), used = since ? (now - since) / 1000 : 0, late = Math.ceil(used / 60 - planned);
    at("clock").textContent = two(now.getHours()) + ":" + two(now.getMinutes());
    at("used").textContent = span(used);
    at("late").textContent = planned && late > 0 ? at("late").dataset.wLate.replace("{n}", late) : "";
  }

  function load(script) {
    asked = script;
    const made = document.createElement("script");
    made.src = script;
    made.addEventListener("load", () => { notes = window.asnNotes; show(); });
    document.head.appendChild(made);
  }

  /* The notes of the section; the minutes of all sections up to this one are the plan. */
  function show() {
    if (!state) return;
    at("place").textContent = state.number + " / " + state.count;
    at("title").textContent = state.title;
    at("next").textContent = state.next || at("next").dataset.wLast;
    if (!notes) return;
    const known = state.path.map((id) => notes.findIndex((one) => one.section === id)).filter((n) => n >= 0);
    const place = known.length ? known[known.length - 1] : 0;
    const found = notes[known.reverse().find((n) => notes[n].html) || place];
    if (found.html) note.innerHTML = found.html;
    else note.textContent = note.dataset.wNone;
    planned = notes.slice(0, place + 1).reduce((sum, one) => sum + one.minutes, 0);
    at("minutes").textContent = found.minutes ? at("minutes").dataset.wMinutes.replace("{n}", found.minutes) : "–";
    at("plan").textContent = planned ? span(planned * 60) : "–";
  }

  window.addEventListener("message", (event) => {
    if (!main || event.source !== main || !event.data) return;
    if (event.data.asn === "end") { note.textContent = note.dataset.wEnd; return; }
    if (event.data.asn !== "state") return;
    state = event.data.state;
    since = event.data.began;
    if (/^[a-z]+\/[a-z0-9/-]+\.js$/.test(event.data.script) && event.data.script !== asked) { notes = null; load(event.data.script); }
    show();
    clock();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && event.target.matches("button, a"))) return;
    if (!/^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End| |[bB.])$/.test(event.key)) return;
    event.preventDefault();
    send({ asn: "key", key: event.key });
  });
  document.querySelectorAll("[data-step]").forEach((one) => {
    one.addEventListener("click", () => send({ asn: "key", key: one.dataset.step }));
  });
  at("restart").addEventListener("click", () => send({ asn: "ready", began: Date.now() }));
  setInterval(clock, 1000);
  clock();
  send({ asn: "ready" });
})();
