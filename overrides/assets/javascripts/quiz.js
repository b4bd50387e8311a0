/* Makes quizzes answerable: asnQuiz(form, options). Texts stand in the page and in asnWords; this file holds none. */
window.asnQuiz = (function () {
  "use strict";
  const store = window.asnStore, w = window.asnWords;
  const all = (node, selector) => Array.from(node.querySelectorAll(selector));
  const pairs = (text) => new Map((text || "").split(" ").map((one) => one.split("=")));
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const outcome = (score) => (score >= 1 ? "right" : score > 0 ? "partly" : "wrong");

  function button(word, act, kind) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "nt-button" + (kind ? " nt-button--" + kind : "");
    made.textContent = word;
    made.addEventListener("click", act);
    return made;
  }

  function say(node, name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    node.appendChild(made);
    return made;
  }

  /* How each type is read, judged, marked and shown again. An answer is a text, "" while something is missing. */
  const choice = {
    read: (item) => item.controls.filter((one) => one.checked).map((one) => one.dataset.option).sort().join(" "),
    score(item, answer) {
      const key = item.right.split(" "), chosen = answer.split(" ");
      const hits = chosen.filter((id) => key.includes(id)).length;
      return Math.max(0, (hits - (chosen.length - hits)) / key.length);
    },
    mark(item, answer) {
      const key = item.right.split(" "), chosen = answer.split(" ");
      item.controls.forEach((one) => {
        const id = one.dataset.option, mine = chosen.includes(id), good = key.includes(id);
        if (mine || good) item.tag(one, good, mine ? w.chosen : "");
        item.reason(id).hidden = !mine && !good;
      });
    },
    write: (item, answer) => item.controls.forEach((one) => { one.checked = answer.split(" ").includes(one.dataset.option); }),
  };
  const selects = {
    read: (item) => (item.controls.every((one) => one.value) ? item.controls.map((one) => one.dataset.option + "=" + one.value).sort().join(" ") : ""),
    score(item, answer) {
      const right = pairs(item.right), mine = pairs(answer);
      return Array.from(right).filter(([id, value]) => mine.get(id) === value).length / right.size;
    },
    mark(item, answer) {
      const right = pairs(item.right), mine = pairs(answer);
      item.controls.forEach((one) => item.tag(one, right.get(one.dataset.option) === mine.get(one.dataset.option), ""));
    },
    write(item, answer) {
      const mine = pairs(answer);
      item.controls.forEach((one) => { one.value = mine.get(one.dataset.option) || ""; });
    },
  };
  const typed = {
    read: (item) => item.controls[0].value.trim().slice(0, 200),
    score(item, answer) {
      const { number, tolerance, accepted } = item.node.dataset;
      if (number === undefined) return accepted.split("|").includes(plain(answer)) ? 1 : 0;
      const found = (answer.match(/-?\d[\d.,]*/) || [""])[0].replace(/[.,]+$/, "");
      /* "1.500" may be one and a half or fifteen hundred: either reading will do. */
      const readings = [found, found.replace(/[.,](?=\d{3}(\D|$))/g, "")].map((one) => one.replace(",", "."));
      return found && readings.some((one) => Math.abs(one - number) <= Number(tolerance) + 1e-9) ? 1 : 0;
    },
    mark: (item) => item.tag(item.controls[0], item.result === "right", ""),
    write(item, answer) { item.controls[0].value = answer; },
  };
  const story = {
    start(item) { all(item.node, "[data-moment]").forEach((one, n) => { one.hidden = n > 0; one.removeAttribute("aria-describedby"); }); },
    read(item) {
      const open = all(item.node, "[data-moment]").filter((one) => !one.hidden).pop();
      const chosen = open.querySelector("input:checked");
      if (!chosen) return "";
      open.querySelectorAll("input").forEach((one) => { one.disabled = true; });
      const told = item.reason(chosen.dataset.option).firstChild.textContent;
      const follow = say(open, "p", told);
      follow.className = "nt-follow";
      follow.id = open.dataset.moment + "-" + item.id + "-f";
      const next = item.node.querySelector('[data-moment="' + chosen.dataset.next + '"]');
      const way = all(item.node, "input:checked").map((one) => one.dataset.option).join(" ");
      if (!next) return way;
      next.hidden = false;
      next.setAttribute("aria-describedby", follow.id);
      return null;
    },
    end: (item, answer) => item.node.querySelector('[data-outcome="' + item.node.querySelector('[data-option="' + answer.split(" ").pop() + '"]').dataset.next + '"]'),
    score: (item, answer) => ({ right: 1, partly: 0.5, wrong: 0 }[story.end(item, answer).dataset.judged]),
    mark(item, answer) { item.told = story.end(item, answer).textContent; },
    write(item, answer) {
      story.start(item);
      all(item.node, ".nt-follow").forEach((one) => one.remove());
      answer.split(" ").filter(Boolean).forEach((id) => {
        item.node.querySelector('[data-option="' + id + '"]').checked = true;
        story.read(item);
      });
      if (!answer) item.controls.forEach((one) => { one.checked = false; });
    },
  };
  const open = {
    start(item) { item.self = item.node.querySelector("[data-self]"); },
    read: (item) => (item.self.hidden ? "open" : choice.read(item)),
    score: (item, answer) => ({ right: 1, partly: 0.5 }[answer] || 0),
    mark(item) { item.self.hidden = false; },
    write(item, answer) { item.self.hidden = !answer; choice.write(item, answer); },
  };
  const TYPES = { single: choice, multiple: choice, truefalse: choice, ordering: selects, matching: selects, short: typed, scenario: story, reveal: open };

  class Item {
    constructor(node, quiz) {
      Object.assign(this, { node, quiz, id: node.dataset.item, sign: node.dataset.sign, right: node.dataset.right });
      this.type = TYPES[node.dataset.type];
      this.address = (node.dataset.address || location.href.split("#")[0]) + "#soal-" + this.id;
      this.controls = all(node, "[data-option]");
      this.key = node.querySelector("[data-key]");
      this.actions = say(node, "p", "");
      this.actions.className = "nt-actions";
      this.first = node.dataset.type === "reveal" ? w.reveal : w.check;
      this.checkButton = button(this.first, () => this.check());
      this.checkButton.dataset.check = "";
      this.retryButton = button(w.retry, () => this.retry(true), "quiet");
      this.retryButton.dataset.retry = "";
      this.shareButton = button(w.share, () => this.share(), "plain");
      this.actions.append(this.checkButton, this.retryButton, this.shareButton);
      if (w.report_to) {
        const link = say(this.actions, "a", w.report);
        link.href = w.report_to + encodeURIComponent(this.id + " – " + this.address);
        this.reportLink = link;
      }
      this.status = say(node, "p", "");
      this.status.className = "nt-result";
      this.status.dataset.result = "";
      this.status.setAttribute("role", "status");
      node.insertBefore(this.actions, this.key);
      node.insertBefore(this.status, this.key);
      if (this.type.start) this.type.start(this);
      this.fresh();
      const kept = quiz.restore && store.get(this.id, this.sign);
      if (kept && kept.a) this.restore(kept);
    }

    reason(id) { return this.key.querySelector('[data-for="' + id + '"]'); }

    tag(control, good, note) {
      const label = control.closest("label");
      label.dataset.mark = good ? "right" : "wrong";
      say(label, "b", (good ? "✓ " + w.is_right : "✗ " + w.is_wrong) + (note ? " · " + note : "")).className = "nt-mark";
    }

    fresh() {
      this.result = "";
      this.told = "";
      this.status.dataset.result = "";
      this.status.textContent = "";
      this.key.open = false;
      this.key.hidden = true;
      this.checkButton.hidden = false;
      this.checkButton.textContent = this.first;
      this.retryButton.hidden = this.shareButton.hidden = true;
      if (this.reportLink) this.reportLink.hidden = true;
      this.controls.forEach((one) => { one.disabled = false; });
      all(this.node, ".nt-mark, [data-more]").forEach((one) => one.remove());
      all(this.node, "[data-mark]").forEach((one) => delete one.dataset.mark);
      all(this.key, "[data-for]").forEach((one) => { one.hidden = false; });
    }

    restore(kept) {
      try { this.type.write(this, kept.a); this.show(kept.a, kept.r); } catch (error) { this.retry(false); }
    }

    check() {
      const answer = this.type.read(this);
      if (answer === null) { this.status.textContent = ""; this.focus(); return; }
      if (!answer) { this.status.textContent = w.choose; return; }
      if (answer === "open") { this.key.hidden = false; this.key.open = true; this.type.mark(this); this.checkButton.textContent = w.next; this.focus(); return; }
      this.judge(answer);
      (this.result === "right" ? this.shareButton : this.retryButton).focus({ preventScroll: true });
    }

    judge(answer) {
      this.fresh();
      const result = outcome(this.type.score(this, answer));
      store.set(this.id, this.sign, result, answer);
      this.show(answer, result);
      this.quiz.changed(this);
    }

    show(answer, result) {
      this.result = result;
      this.type.mark(this, answer);
      this.controls.forEach((one) => { one.disabled = true; });
      this.status.dataset.result = result;
      this.status.textContent = w[result] + (this.told ? " " + this.told : "");
      this.key.hidden = false;
      this.key.open = true;
      const rest = all(this.key, "[data-for][hidden]");
      if (rest.length) {
        const more = button(w.show_all, () => { rest.forEach((one) => { one.hidden = false; }); more.remove(); }, "plain");
        more.dataset.more = "";
        this.key.appendChild(more);
      }
      this.checkButton.hidden = true;
      this.retryButton.hidden = this.shareButton.hidden = false;
      if (this.reportLink) this.reportLink.hidden = false;
    }

    retry(focus) {
      this.fresh();
      this.type.write(this, "");
      this.quiz.changed(this);
      if (focus) this.focus();
    }

    /* Goes to the first thing that can be answered now. */
    focus() { this.controls.concat(all(this.node, "[data-note]")).find((one) => one.offsetParent && !one.disabled).focus(); }

    share() {
      const legend = this.node.querySelector("legend").textContent.trim();
      const clauses = all(this.key, "[data-clause]").map((one) => one.textContent).join("; ");
      const told = this.key.querySelector("[data-clause]").parentNode.previousElementSibling.textContent;
      const text = [legend, told, clauses, w.checked].join("\n");
      window.asnShare(this.shareButton, text, this.address, () => { this.status.textContent = w.shared; });
    }
  }

  class Quiz {
    constructor(form, options) {
      Object.assign(this, { form, restore: true, changed: this.sum }, options);
      form.classList.add("nt-live");
      form.addEventListener("submit", (event) => event.preventDefault());
      this.items = all(form, "[data-item]").map((node) => new Item(node, this));
      this.end = say(form, "div", "");
      this.end.className = "nt-sum";
      this.line = say(this.end, "p", "");
      this.line.setAttribute("role", "status");
      this.againButton = button(w.again, () => this.again());
      this.clearButton = button(w.clear, () => this.clear(), "quiet");
      this.end.append(this.againButton, this.clearButton);
      this.note = say(this.end, "p", "");
      this.note.dataset.store = "";
      this.sum();
    }

    sum() {
      if (!this.line) return;
      const answered = this.items.filter((one) => one.result);
      const right = answered.filter((one) => one.result === "right").length;
      this.line.textContent = answered.length ? w.score.replace("{right}", right).replace("{all}", this.items.length) : "";
      this.againButton.hidden = answered.length === right;
      this.clearButton.hidden = !answered.length;
      this.note.textContent = store.state !== "ok" ? w[store.state] : "";
    }

    again() {
      const missed = this.items.filter((one) => one.result && one.result !== "right");
      missed.forEach((one) => one.retry(false));
      this.sum();
      missed[0].node.scrollIntoView();
      missed[0].focus();
    }

    clear() {
      store.remove(this.items.map((one) => one.id));
      this.items.forEach((one) => one.retry(false));
      this.sum();
    }
  }

  all(document, "form[data-quiz]:not([data-later])").forEach((form) => new Quiz(form));
  return Quiz;
})();
