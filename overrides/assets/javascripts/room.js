/* The quiz with the room: think, raise hands, talk in pairs, raise hands again, then the key and its reasons. */
(function () {
  "use strict";
  const THINK = 30, TALK = 120, SPLIT = [30, 70];
  /* How an item is made to fit, in this order: closer together, without headings, size of letters, columns.
     Question and options are never shortened. */
  const TRIES = [];
  [["no", "no"], ["yes", "no"], ["yes", "yes"]].forEach(([tight, bare]) => [1, 0.9, 0.8, 0.74, 0.68].forEach((size) =>
    [2, 1].forEach((columns) => TRIES.push([size, { tight, bare, columns }]))));
  const WIDE = 31; // em: from here on the bars can stand beside the options, where they find no room below them
  const LETTERS = "ABCDEFGH", SUITED = ["single", "multiple", "truefalse"];

  function make(parent, name, text, kind) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    parent.appendChild(made);
    return made;
  }
  const fill = (text, values) => Object.keys(values).reduce((kept, name) => kept.replace("{" + name + "}", values[name]), text);
  const sum = (votes) => votes.reduce((all, one) => all + one, 0);

  /* Returns what the bank says about an item as plain data; nothing of it stands on the page yet. */
  function read(node, up) {
    const key = node.dataset.right.split(" "), told = node.querySelector("[data-key]");
    const legend = node.querySelector("legend").cloneNode(true);
    legend.querySelector(".nt-no").remove();
    const paragraphs = Array.from(told.children).filter((one) => one.localName === "p");
    const sources = paragraphs[paragraphs.length - 1];
    sources.querySelectorAll("a").forEach((one) => one.setAttribute("href", up + one.getAttribute("href")));
    return {
      id: node.dataset.item,
      several: node.dataset.type === "multiple",
      stem: legend.textContent.trim(),
      explanation: paragraphs[0].textContent.trim(),
      sources,
      votes: [],
      options: Array.from(node.querySelectorAll("[data-option]")).map((one, n) => {
        const reason = told.querySelector('[data-for="' + one.dataset.option + '"]').cloneNode(true);
        reason.querySelector("b").remove();
        const text = one.closest("label").querySelector("span").textContent;
        return { letter: LETTERS[n], text, right: key.includes(one.dataset.option), because: reason.textContent.trim() };
      }),
    };
  }

  /* The share of the room that is right in whole per cent, or null when nobody can tell. */
  function share(item, votes) {
    if (item.several || !votes || !sum(votes)) return null;
    return Math.round(100 * votes.reduce((all, one, n) => all + (item.options[n].right ? one : 0), 0) / sum(votes));
  }

  class Room {
    constructor(root) {
      const find = (name) => root.querySelector("[" + name + "]");
      Object.assign(this, { root, w: JSON.parse(root.dataset.words), own: "own" in root.dataset, step: "", at: 0 });
      this.lobby = find("data-lobby");
      this.beginButton = find("data-begin");
      find("data-needs").remove();
      this.beginButton.hidden = false;
      this.beginButton.addEventListener("click", () => this.begin());
      this.stage = make(root, "div", "", "nt-room__stage");
      this.stage.hidden = true;
      this.say = make(root, "p", "", "nt-room__say");
      this.say.setAttribute("role", "status");
      this.buttons = make(root, "p", "", "nt-room__buttons");
      if (this.own) this.chooser(find("data-choice"), find("data-set"), find("data-other"), find("data-number"));
      document.addEventListener("keydown", (event) => { if (this.full() || root.contains(event.target)) this.key(event); });
      window.addEventListener("resize", () => this.fit());
      document.addEventListener("asn:slide", (event) => this.arrive(event.detail.slide));
      document.addEventListener("asn:step", (event) => this.follow(event));
      window.addEventListener("beforeprint", () => this.paper());
      window.addEventListener("afterprint", () => this.unpaper());
      // Counts live on this page only: what is neither saved nor printed is not lost by a slip of the hand.
      window.addEventListener("beforeunload", (event) => {
        if (this.unsaved) event.preventDefault();
        if (this.unsaved) event.returnValue = "";
      });
    }

    /* Among slides: the big button waits; the keys that go on go through the steps first. */
    arrive(slide) {
      if (!slide.contains(this.root)) return;
      this.fit();
      (this.stage.hidden ? this.beginButton : this.main).focus({ preventScroll: true });
    }
    follow(event) {
      const slide = this.root.closest("[data-slide]");
      if (!slide || slide.hidden || this.stage.hidden || this.step === "end" || event.detail.by < 0) return;
      event.preventDefault();
      this.forward();
    }
    forward() {
      if (this.scroll(1)) return;
      const counts = Array.from(this.stage.querySelectorAll(".nt-room__count"));
      (counts.length && counts.every((one) => !one.value) ? this.skip : this.main).click();
    }

    /* What is too tall scrolls before anything else happens. */
    scroll(by) {
      const box = this.body, most = box.scrollHeight - box.clientHeight;
      if (by > 0 ? box.scrollTop >= most - 2 : box.scrollTop <= 0) return false;
      box.scrollBy(0, by * box.clientHeight * 0.8);
      return true;
    }

    /* On the page of its own: which set, and how participants reach it. */
    chooser(choice, select, other, number) {
      const w = this.w;
      choice.hidden = false;
      this.named = () => (select.value === "other" ? fill(w.set, { of: this.picked().slice(4) }) : select.selectedOptions[0].text);
      this.picked = () => (select.value === "other" ? "set:" + (number.value.toLowerCase().replace(/[^0-9a-z]/g, "") || "1") : select.value);
      const show = () => {
        const wanted = this.picked();
        other.hidden = select.value !== "other";
        this.lobby.querySelectorAll("[data-join]").forEach((one) => { one.hidden = one.dataset.join !== wanted; });
        this.items = null;
        this.beginButton.textContent = this.w.begin;
      };
      [select, number].forEach((one) => one.addEventListener("input", show));
      show();
    }

    named() { return document.title.split(" – ")[0]; }

    begin() {
      if (this.items) { this.open(); this.show(this.step); return; }
      const [kind, of] = (this.picked ? this.picked() : this.root.dataset.room).split(":");
      window.asnDraw.load(this.root.dataset.bank, (bank) => {
        const known = Object.keys(bank.items);
        const ids = { set: () => window.asnDraw.draw(of, bank.items), form: () => bank.forms[of], quiz: () => known.filter((id) => bank.items[id].quiz === of) }[kind]();
        const shelf = document.createElement("form");
        window.asnDraw.fill(shelf, bank, ids, kind === "quiz" ? "" : of);
        const nodes = Array.from(shelf.children).filter((one) => SUITED.includes(one.dataset.type));
        const wanted = nodes.slice(0, Number(this.root.dataset.take) || nodes.length);
        this.left = ids.length - nodes.length;
        if (!wanted.length) { this.say.textContent = this.w.none; return; }
        this.items = wanted.map((one) => read(one, this.root.dataset.up));
        this.at = 0;
        this.open();
        this.show("ask");
      }, () => { this.say.textContent = this.w.failed; });
    }

    open() {
      this.lobby.hidden = true;
      this.stage.hidden = false;
      if (this.own && !this.root.closest("[data-slide]")) this.cover(true);
    }
    full() { return this.root.classList.contains("nt-room--full"); }
    cover(on) {
      this.root.classList.toggle("nt-room--full", on);
      document.documentElement.classList.toggle("nt-still", on);
      Object.entries({ role: "dialog", "aria-modal": "true", "aria-label": this.named() }).forEach(([name, text]) => {
        if (on) this.root.setAttribute(name, text); else this.root.removeAttribute(name);
      });
    }
    close() {
      clearInterval(this.timer);
      this.lobby.hidden = false;
      this.stage.hidden = true;
      delete this.root.dataset.step;
      this.say.textContent = this.buttons.textContent = "";
      this.cover(false);
      if (document.fullscreenElement === this.root) document.exitFullscreen();
      this.beginButton.textContent = this.w.resume;
      this.beginButton.focus();
    }

    /* Enter in a field goes to the next one and at last on; keys of a field or button never turn a slide. */
    key(event) {
      const typing = event.target.localName === "input" && event.target.closest(".nt-room__options");
      if (event.key === "Escape" && this.full()) { this.close(); return; }
      if (event.key === "Tab" && this.full()) { this.circle(event); return; }
      if (typing && event.key === "Enter") {
        const fields = Array.from(this.stage.querySelectorAll(".nt-room__options input"));
        const next = fields[fields.indexOf(event.target) + 1] || this.main;
        event.preventDefault();
        next.focus();
      }
      if (event.key === "PageDown" && this.step !== "end" && typing) {
        event.preventDefault();
        this.forward();
        return;
      }
      if (this.stage.hidden) return;
      const way = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 }[event.key];
      if (way && !event.target.matches("select") && this.scroll(way)) event.preventDefault();
    }

    /* While the quiz covers the window, Tab stays in it. */
    circle(event) {
      const stops = Array.from(this.root.querySelectorAll("button, input, a[href], [tabindex='0']")).filter((one) => one.getClientRects().length);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (event.target !== edge && this.root.contains(event.target)) return;
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
    }

    button(text, act, kind) {
      const made = make(this.buttons, "button", text, "nt-button" + (kind ? " nt-button--" + kind : ""));
      made.type = "button";
      made.addEventListener("click", act);
      return made;
    }

    /* Puts one step on the page, from nothing: what a later step tells is not there before it. */
    show(step) {
      const item = this.items[this.at], w = this.w;
      clearInterval(this.timer);
      this.step = step;
      Object.assign(this.root.dataset, { step, several: item.several ? "yes" : "no" });
      this.stage.textContent = this.say.textContent = this.buttons.textContent = "";
      this.unpaper();
      const head = make(this.stage, "div", "", "nt-room__head");
      const where = fill(w.where, { number: this.at + 1, all: this.items.length });
      make(head, "p", step === "end" ? w.step_end : where + " · " + w["step_" + step], "nt-room__where");
      this.clock = make(head, "p", "", "nt-room__clock");
      this.corner(head);
      this.body = make(this.stage, "div", "", "nt-room__body");
      if (step === "end") this.results();
      else { make(this.body, "p", item.stem, "nt-room__stem"); this[step](item, w); }
      this.main = this.buttons.querySelector("button");
      const field = this.stage.querySelector(".nt-room__options input");
      (field || this.main).focus({ preventScroll: true });
      this.fit();
    }
    corner(head) {
      if (!this.own) return;
      const box = make(head, "p", "", "nt-room__corner");
      const add = (text, act) => {
        const made = make(box, "button", text, "nt-button nt-button--plain");
        made.type = "button";
        made.addEventListener("click", act);
      };
      if (this.full() && this.root.requestFullscreen) add(this.w.full, () => this.root.requestFullscreen());
      add(this.w.close, () => this.close());
    }

    list(item, each) {
      const list = make(this.body, "ol", "", "nt-room__options");
      item.options.forEach((option, n) => {
        const row = make(list, "li");
        make(row, "b", option.letter, "nt-room__letter");
        make(row, "span", option.text, "nt-room__text");
        if (each) each(row, option, n);
      });
      if (item.several && this.step !== "reveal") make(this.body, "p", this.w.many, "nt-room__how");
    }
    countdown(seconds) {
      const end = Date.now() + seconds * 1000;
      const tick = () => {
        const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
        this.clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
        if (!left) { clearInterval(this.timer); this.say.textContent = this.w.time_over; }
      };
      this.clock.setAttribute("role", "timer");
      tick();
      this.timer = setInterval(tick, 250);
    }

    ask(item, w) {
      this.list(item);
      this.button(w.think, () => this.show("think"));
      this.button(w.vote, () => this.show("vote"), "quiet");
    }
    think(item, w) {
      this.list(item);
      this.button(w.vote, () => this.show("vote"));
      this.countdown(THINK);
    }
    vote(item, w) { this.count(item, w, 0, "decide"); }
    decide(item, w) {
      const part = share(item, item.votes[0]), split = part !== null && part >= SPLIT[0] && part <= SPLIT[1];
      this.list(item);
      const talk = () => this.button(w.talk, () => this.show("talk"), split ? "" : "quiet");
      if (split) talk();
      this.button(w.reveal, () => this.show("reveal"), split ? "quiet" : "");
      if (!split) talk();
      this.button(w.change, () => this.show("vote"), "plain");
      this.say.textContent = fill(split ? w.split : w.saved, { count: sum(item.votes[0]) });
    }
    talk(item, w) {
      this.list(item);
      this.button(w.vote2, () => this.show("vote2"));
      this.countdown(TALK);
    }
    vote2(item, w) { this.count(item, w, 1, "ready"); }
    ready(item, w) {
      this.list(item);
      this.button(w.reveal, () => this.show("reveal"));
      this.button(w.change, () => this.show("vote2"), "plain");
      this.say.textContent = fill(w.saved_second, { count: sum(item.votes[1]), first: sum(item.votes[0]) });
    }

    count(item, w, turn, next) {
      const kept = item.votes[turn] || [];
      this.list(item, (row, option, n) => {
        const field = make(row, "input", "", "nt-room__count");
        field.type = "text";
        field.inputMode = "numeric";
        field.maxLength = 3;
        field.autocomplete = "off";
        field.value = kept[n] || "";
        field.setAttribute("aria-label", fill(w.hands, { letter: option.letter }));
        field.addEventListener("input", () => { field.value = field.value.replace(/\D/g, ""); });
      });
      make(this.body, "p", w.count_help, "nt-room__how");
      this.button(w.save_votes, () => {
        const votes = Array.from(this.stage.querySelectorAll(".nt-room__count")).map((one) => Number(one.value));
        if (!sum(votes)) { this.say.textContent = w.no_votes; this.stage.querySelector(".nt-room__count").focus(); return; }
        item.votes[turn] = votes;
        this.unsaved = true;
        this.show(next);
      });
      this.skip = this.button(w.without, () => { item.votes.length = turn; this.show("reveal"); }, "plain");
    }

    reveal(item, w) {
      const votes = item.votes, shares = votes.map((one) => share(item, one)).filter((one) => one !== null);
      this.list(item, (row, option, n) => {
        this.mark(row, option, "");
        const bars = make(row, "span", "", "nt-room__bars");
        votes.forEach((one, turn) => {
          const part = one[n] / (item.several ? Math.max.apply(null, one) : sum(one));
          this.bar(bars, turn ? w.second : w.first, part, one[n] + (item.several ? "" : " · " + fill(this.w.percent, { value: Math.round(100 * part) })));
        });
      });
      const letters = item.options.filter((one) => one.right).map((one) => one.letter).join(", ");
      let text = fill(w.key_is, { letters });
      if (shares.length) text += " " + fill(shares.length > 1 ? w.shares : w.share, { first: shares[0], second: shares[shares.length - 1] });
      if (shares.length && shares[shares.length - 1] < SPLIT[0]) text += " " + w.low;
      this.say.textContent = text;
      item.shown = true;
      this.button(w.why, () => this.show("why"));
    }
    mark(row, option, after) {
      row.closest("li").dataset.mark = option.right ? "right" : "wrong";
      make(row, "b", (option.right ? "✓ " + this.w.is_right : "✗ " + this.w.is_wrong) + after, "nt-mark");
    }
    bar(row, label, part, text) {
      const line = make(row, "span", "", "nt-room__bar");
      make(line, "span", label + " ");
      const space = "http://www.w3.org/2000/svg", drawing = document.createElementNS(space, "svg"), box = document.createElementNS(space, "rect");
      drawing.setAttribute("aria-hidden", "true");
      box.setAttribute("width", 100 * part + "%");
      box.setAttribute("height", "100%");
      drawing.appendChild(box);
      line.appendChild(drawing);
      make(line, "span", text);
    }

    /* The reason of the key and of the wrong option that most hands chose; all of them are a step of their own. */
    why(item, w) {
      const last = item.votes[item.votes.length - 1], hands = (one) => (last ? last[item.options.indexOf(one)] : 0);
      const tempting = item.options.filter((one) => !one.right).sort((a, b) => hands(b) - hands(a))[0];
      const first = item.options.find((one) => one.right);
      make(this.body, "p", item.explanation, "nt-room__why");
      this.reasons(item.options.filter((one) => one === first || one === tempting));
      this.body.appendChild(item.sources).className = "nt-room__how";
      this.onward();
      if (item.options.length > 2) this.button(w.all_reasons, () => this.show("all"), "quiet");
      if (this.at < this.items.length - 1) this.button(w.results, () => this.show("end"), "plain");
    }
    all(item, w) {
      this.reasons(item.options);
      this.onward();
      this.button(w.why, () => this.show("why"), "quiet");
    }
    reasons(options) {
      const list = make(this.body, "ol", "", "nt-room__options nt-room__reasons");
      options.forEach((option) => {
        const row = make(list, "li");
        make(row, "b", option.letter, "nt-room__letter");
        const text = make(row, "span", "", "nt-room__text");
        this.mark(text, option, ". ");
        make(text, "i", option.text, "nt-room__option");
        make(text, "span", option.because);
      });
    }
    onward() {
      const end = this.at === this.items.length - 1;
      this.button(end ? this.w.results : this.w.next, () => { this.at += end ? 0 : 1; this.show(end ? "end" : "ask"); });
    }

    rows() {
      return this.items.filter((item) => item.shown).map((item) => ({ item, parts: [0, 1].map((turn) => share(item, item.votes[turn])) }));
    }
    results() {
      const w = this.w, percent = (part) => (part === null ? w.no_share : fill(w.percent, { value: part }));
      const sheet = make(this.body, "div", "", "nt-room__sheet");
      const day = new Date().toLocaleDateString(w.dates, { day: "numeric", month: "long", year: "numeric" });
      make(sheet, "p", [w.result_title, this.named(), day].join(" · "), "nt-room__stem");
      const table = make(sheet, "table");
      const head = make(make(table, "thead"), "tr");
      [w.question, w.right_first, w.right_second, w.change_column].forEach((text) => { make(head, "th", text).scope = "col"; });
      const body = make(table, "tbody");
      this.rows().forEach(({ item, parts }) => {
        const row = make(body, "tr", "", item.several ? "nt-room__several" : "");
        make(row, "th", item.stem).scope = "row";
        parts.forEach((part, turn) => {
          const cell = make(row, "td", percent(part));
          if (item.votes[turn]) make(cell, "span", item.options.map((one, n) => one.letter + (one.right ? "✓" : "") + "\u00a0" + item.votes[turn][n]).join(" · "), "nt-room__counts");
        });
        const both = parts.every((part) => part !== null), gain = parts[1] - parts[0];
        make(row, "td", both ? (gain > 0 ? "+" : "") + String(gain).replace("-", "−") + " " + w.points : w.no_share);
      });
      make(sheet, "p", w.result_note, "nt-room__how");
      if (this.left) make(this.body, "p", fill(w.left_out, { count: this.left }), "nt-room__how");
      this.button(w.save, () => this.save());
      this.button(w.print, () => window.print(), "quiet");
      const open = this.items.findIndex((one) => !one.shown);
      if (open >= 0) this.button(w.next, () => { this.at = open; this.show("ask"); }, "quiet");
      this.button(w.again, () => { this.items = null; this.begin(); }, "plain");
    }

    /* Where results are in sight, paper holds nothing else. */
    paper() {
      const sheet = this.step === "end" && this.stage.querySelector(".nt-room__sheet");
      this.unpaper();
      if (!sheet || !sheet.getClientRects().length) return;
      this.unsaved = false;
      this.copy = document.body.appendChild(sheet.cloneNode(true));
      this.copy.classList.add("md-typeset");
      document.documentElement.classList.add("nt-print-room");
    }
    unpaper() {
      if (this.copy) this.copy.remove();
      this.copy = null;
      document.documentElement.classList.remove("nt-print-room");
    }

    /* The day on the clock of this device, so that files of two sessions differ and sort. */
    day() {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");
    }

    /* A table that any spreadsheet opens: one line for each option, counts only. */
    save() {
      const w = this.w, cell = (text) => '"' + String(text).replace(/"/g, '""') + '"';
      const lines = [[w.question, w.option, w.key, w.first, w.second]];
      this.rows().forEach(({ item }) => item.options.forEach((option, n) => {
        const counts = [0, 1].map((turn) => (item.votes[turn] ? item.votes[turn][n] : ""));
        lines.push([item.stem, option.letter + ". " + option.text, option.right ? w.is_right : "", counts[0], counts[1]]);
      }));
      const text = "\ufeff" + lines.map((line) => line.map(cell).join(";")).join("\r\n") + "\r\n";
      const link = make(document.body, "a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
      link.download = w.file + "-" + this.day() + ".csv";
      link.click();
      this.unsaved = false;
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }

    /* Makes the letters smaller until all is seen; a small screen scrolls instead. */
    fit() {
      if (!this.body) return;
      const tall = () => this.body.scrollHeight > this.body.clientHeight + 1;
      const fits = TRIES.some(([size, how]) => ["no", "yes"].some((wide) => {
        this.root.style.setProperty("--fit", size);
        Object.assign(this.root.dataset, how, { wide });
        return !(wide === "yes" && this.body.clientWidth < WIDE * parseFloat(getComputedStyle(this.stage).fontSize)) && !tall();
      }));
      if (fits) this.body.removeAttribute("tabindex"); else this.body.tabIndex = 0;
    }
  }

  document.querySelectorAll("[data-room]").forEach((root) => new Room(root));
})();
