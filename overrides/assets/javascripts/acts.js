/* "May I?": search by everyday words, then only the questions that change the answer. Holds no words of its own. */
(function () {
  "use strict";
  const root = document.querySelector("[data-acts]");
  if (!root) return;
  const all = (node, selector) => Array.from(node.querySelectorAll(selector));
  const w = root.dataset, told = root.querySelector("[data-told]");
  const box = root.querySelector("[data-search-acts]");
  const questions = root.querySelector("template[data-questions]");
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const PAGE = "bolehkah.html", acts = all(root, "[data-act]");
  let role = "", stage = "";

  const covers = (rule, name, value) => !value || !rule.dataset[name] || rule.dataset[name].split(" ").includes(value);
  const differs = (rules, name) => new Set(rules.map((one) => one.dataset[name])).size > 1;

  /* Names only those clauses of a rule that hold for the role. */
  function cite(rule, own) {
    const list = rule.querySelector("[data-clauses]");
    if (!list) return;
    list.links = list.links || all(list, "a");
    const held = list.links.filter((one) => covers(one, "for", own));
    list.replaceChildren(...held.flatMap((one, n) => [n ? "; " : "(", one]), held.length ? ")" : "");
  }

  /* Shows the rules that fit the choices made; asks for role or stage only while that changes the answer. */
  function narrow(act, everything) {
    const rules = all(act, ".nt-answer");
    const ofRole = rules.filter((one) => covers(one, "role", role));
    const fits = ofRole.filter((one) => covers(one, "stage", stage));
    const needRole = differs(rules, "role"), needStage = (!needRole || role) && differs(ofRole, "stage");
    act.querySelector("[data-ask-role]").hidden = !needRole;
    act.querySelector("[data-ask-stage]").hidden = !needStage;
    const ready = everything || ((!needRole || role) && (!needStage || stage));
    rules.forEach((one) => { one.hidden = !(everything || (ready && fits.includes(one))); });
    rules.forEach((one) => cite(one, everything || !covers(one, "role", role) ? "" : role));
    const shared = act.querySelector("[data-shared]");
    if (shared) shared.hidden = !rules.some((one) => !one.hidden && "instead" in one.dataset);
    act.querySelector("[data-all]").hidden = everything || rules.every((one) => !one.hidden);
  }

  function share(act) {
    const shown = all(act, ".nt-answer:not([hidden]), [data-shared]:not([hidden])").map((one) => one.textContent.replace(/\s+/g, " ").trim());
    const text = [act.querySelector("h3").textContent].concat(shown, w.checked).join("\n");
    const url = location.href.split(/[?#]/)[0] + "#" + act.id;
    window.asnShare(act.querySelector("[data-share]"), text, url, () => { told.textContent = w.wShared; });
  }

  function open(act, yes) {
    act.classList.toggle("nt-act--open", yes);
    act.querySelector("h3 button").setAttribute("aria-expanded", String(yes));
    if (!act.querySelector(".nt-questions")) {
      act.querySelector("h3").after(questions.content.cloneNode(true));
      act.append(act.querySelector(".nt-actions"));
      const selects = all(act, ".nt-questions select");
      selects[0].addEventListener("change", () => { role = selects[0].value; narrow(act); });
      selects[1].addEventListener("change", () => { stage = selects[1].value; narrow(act); });
      act.querySelector("[data-all]").addEventListener("click", () => narrow(act, true));
      act.querySelector("[data-share]").addEventListener("click", () => share(act));
    }
    all(act, ".nt-questions select").forEach((one, n) => { one.value = n ? stage : role; });
    if (yes) narrow(act);
  }

  /* The acts that are asked for, the best first: the site's search knows them by other words too, once it is there. */
  function hits() {
    const site = window.asnSearch, known = site && site.find ? site.find(box.value, PAGE).sections : [];
    const found = known.map((one) => document.getElementById(site.sections[one][1].slice(PAGE.length + 1)));
    const best = found.filter((one) => acts.includes(one));
    if (best.length) return best;
    const wanted = plain(box.value).split(" ");
    return acts.filter((act) => wanted.every((word) => act.haystack.includes(word)));
  }

  /* Shows these acts in this order; an act stays below the heading of its theme. */
  function arrange(shown) {
    acts.forEach((act) => { act.hidden = !shown.includes(act); });
    all(root, "[data-theme]").forEach((theme) => { theme.hidden = true; });
    shown.forEach((act) => {
      const theme = act.parentNode;
      theme.appendChild(act);
      if (theme.hidden) root.appendChild(theme);
      theme.hidden = false;
    });
  }

  function search() {
    const asked = Boolean(plain(box.value)), shown = asked ? hits() : acts;
    arrange(shown);
    root.classList.toggle("nt-acts--asked", asked);
    told.textContent = !asked ? "" : shown.length ? w.wFound.replace("{count}", shown.length) : w.wNone;
    if (asked && root.getBoundingClientRect().top < 0) root.scrollIntoView();
    return shown;
  }

  acts.forEach((act) => {
    const heading = act.querySelector("h3");
    act.haystack = plain(heading.textContent + " " + act.dataset.words + " " + act.id);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.textContent = "";
    heading.appendChild(button);
    button.addEventListener("click", () => open(act, !act.classList.contains("nt-act--open")));
    open(act, false);
  });
  root.classList.add("nt-acts--live");
  root.querySelector("[data-controls]").hidden = false;
  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !plain(box.value)) return;
    event.preventDefault();
    const [best] = search();
    if (!best) return;
    open(best, true);
    best.querySelector("h3 button").focus();
  });
  box.addEventListener("focus", () => window.asnWantSearch(search), { once: true });

  function follow() {
    const act = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (act && act.matches("[data-act]")) { open(act, true); act.scrollIntoView(); }
  }
  window.addEventListener("hashchange", follow);
  follow();

  /* What was asked on the home page: the best act opens when the search is there. */
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    box.value = asked;
    search();
    window.asnWantSearch(() => {
      const [best] = search();
      if (best) open(best, true);
      root.scrollIntoView();
    });
  }
})();
