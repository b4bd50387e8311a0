/* Presents a page as slides: asnPresent. Loaded at the first press of [data-present]; words come from asnPresentWords.

   Nodes are moved, never copied, so that listeners and answers live on; leaving puts every node back where it was.
   A heading h1 or h2 begins a slide, so do h3 after some text, every [data-item] and every [data-slide-start].
   [data-slide-none] is no part of the slides, [data-slide-whole] is never split and scrolls if it is too tall.
   What does not fit goes on: between blocks, items, rows; title, table head and heading are shown again.

   asnPresent.start(where)   begins; `where` is a number or the id of a heading
   asnPresent.go(number)     shows a slide (1 is the first); asnPresent.step(1 or -1) goes on as the keys do
   asnPresent.leave()        ends
   asnPresent.slides         the sections [data-slide="<n>"]; asnPresent.current is the number shown, 0 when it is off
   Events on document: asn:present (slides are there), asn:slide (one is shown), asn:leave (before nodes go back);
   detail: {number, count, slide, section: id of the heading it belongs to}.  asn:slide also comes when the slide
   has another view: its data-view is "answer" (the key of an item waits) or "why" (the key is shown).
   A key press that a listener of asn:step (detail: {by}, cancelable) prevents does not change the slide. */
window.asnPresent = (function () {
  "use strict";
  const w = window.asnPresentWords, root = document.documentElement, button = document.querySelector("[data-present]");
  const article = document.querySelector("article");
  const START = "h1, h2, [data-slide-start]", HEADS = "h1, h2, h3";
  const NONE = "[data-present], [data-slide-none], .nt-sources, script, style, template, [hidden]:not([data-item]):not([data-controls])";
  const WHOLE = "[data-slide-whole], [data-item], [data-acts], [data-exam], .nt-progress, figure, pre, p, tr, dt, h1, h2, h3, h4, svg, blockquote, legend, .nt-turn";
  const KINDS = ["start", "go", "step", "leave"];
  const self = { slides: [], current: 0 };
  let deck, canvas, track, moves, opened, before, notes, black, timer;

  const make = (name, kind, text) => {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    if (text) node.textContent = text;
    return node;
  };
  const kids = (node) => Array.from(node.children).filter((one) => !one.matches(NONE));
  const body = (slide) => slide.lastElementChild;
  const over = (slide) => body(slide).scrollHeight > body(slide).clientHeight + 1;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
  const titleOf = (slide) => (slide.heading ? plain(slide.heading) : plain(body(slide))).slice(0, 90);
  const plain = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach((one) => one.remove());
    return copy.textContent.trim();
  };

  /* Every move is noted; undone backwards, each node finds its parent and its next neighbour as they were. */
  function move(node, parent, next) {
    moves.push([node, node.parentNode, node.nextSibling]);
    parent.insertBefore(node, next || null);
  }

  function copy(node) {
    const made = node.cloneNode(true);
    [made].concat(Array.from(made.querySelectorAll("[id]"))).forEach((one) => one.removeAttribute("id"));
    made.querySelectorAll(".headerlink").forEach((one) => one.remove());
    made.classList.add("nt-again");
    return made;
  }

  function newSlide(heading, again, after) {
    const slide = make("section", "nt-slide md-typeset");
    slide.tabIndex = -1;
    slide.appendChild(make("div", "nt-slide__body"));
    slide.heading = heading;
    slide.section = heading ? heading.id : "";
    if (again && heading) {
      const shown = copy(heading);
      shown.appendChild(make("span", "nt-slide__more", " " + w.more));
      body(slide).appendChild(shown);
    }
    track.insertBefore(slide, after ? after.nextSibling : null);
    return slide;
  }

  /* An empty box like `box`, for the part of it that goes on another slide. */
  function shellOf(box) {
    const shell = box.cloneNode(false);
    ["id", "aria-labelledby", "aria-describedby"].forEach((name) => shell.removeAttribute(name));
    if (box.matches(".admonition, details") && box.firstElementChild) shell.appendChild(copy(box.firstElementChild));
    if (box.matches("table") && box.tHead) shell.appendChild(copy(box.tHead));
    if (box.matches("ol")) shell.start = (box.start || 1) + kids(box).length;
    return shell;
  }
  const splits = (box) => !box.matches(WHOLE) && box.children.length && !Array.from(box.childNodes).some((one) => one.nodeType === 3 && one.data.trim());
  const own = (box) => kids(box).filter((one) => !one.matches(".nt-again, thead, summary, .admonition-title"));

  /* Moves what does not fit from the end of `box` to the start of `rest`, then splits the block at the edge. */
  function cut(slide, box, rest) {
    const first = () => own(rest)[0] || null;
    let last = null;
    while (over(slide)) {
      last = own(box).pop();
      if (!last) break;
      move(last, rest, first());
      if (box.matches("ol") && rest.matches("ol")) rest.start -= 1;
    }
    if (!last) return;
    const used = own(box).filter((one) => !one.matches(HEADS)).length;
    const room = body(slide).clientHeight, height = used && own(box).pop().getBoundingClientRect().bottom - body(slide).getBoundingClientRect().top;
    const full = height > room * self.scale * 0.55;
    if (splits(last) && !(full && last.natural <= room * 0.9)) {
      const shell = shellOf(last);
      rest.insertBefore(shell, last);
      move(last, box, null);
      cut(slide, last, shell);
      if (!own(last).length || !own(shell).length) {
        if (!own(last).length) {
          own(shell).forEach((one) => move(one, last, null));
          move(last, rest, shell);
        }
        shell.remove();
      }
    }
    // A heading stays with what it heads; a lone last row or item gets company.
    while (own(box).length && own(box).pop().matches("h1, h2, h3, h4, dt") && own(box).length > 1) move(own(box).pop(), rest, first());
    if (box.matches("tbody, ul, ol") && own(rest).length === 1 && own(box).length > 2) {
      move(own(box).pop(), rest, first());
      if (rest.matches("ol")) rest.start -= 1;
    }
  }

  function split(slide) {
    for (let guard = 0; over(slide) && guard < 200; guard += 1) {
      own(body(slide)).forEach((one) => { one.natural = one.offsetHeight; });
      const next = newSlide(slide.heading, true, slide);
      cut(slide, body(slide), body(next));
      if (!own(body(slide)).length || !own(body(next)).length) {
        own(body(next)).forEach((one) => move(one, body(slide), null));
        next.remove();
        if (slide.classList.contains("nt-slide--tight")) { slide.classList.add("nt-slide--scroll"); return; }
        slide.classList.add("nt-slide--tight");
      } else slide = next;
    }
  }

  /* Lays the blocks of a box on slides; boxes of items and dialogues are entered, with a shell on each slide. */
  function lay(box, shells) {
    const place = (node) => {
      let slide = track.lastElementChild;
      let at = body(slide);
      shells.forEach((shell, n) => {
        const here = at.lastElementChild;
        at = here && here.origin === shell ? here : at.appendChild(Object.assign(shellOf(shell), { origin: shell }));
      });
      move(node, at);
    };
    kids(box).forEach((node) => {
      const slide = track.lastElementChild;
      const filled = slide && own(body(slide)).some((one) => !one.matches(HEADS));
      if (node.matches(START) || !slide) newSlide(node.matches(HEADS) ? node : null, false);
      else if (node.matches("h3") && (filled || slide.heading && slide.heading.matches("h1, h3"))) newSlide(node, false);
      else if (node.matches("[data-item], [data-acts], [data-exam], .nt-dialogue") && filled) newSlide(slide.heading, !node.matches("[data-item]"));
      else if (slide.heading && slide.heading.matches("h1") && !node.matches(".nt-status")) newSlide(slide.heading, false);
      if (node.matches("h3")) Object.assign(track.lastElementChild, { heading: node, section: node.id || track.lastElementChild.section });
      if (!node.matches(WHOLE) && node.querySelector("h2, h3, [data-item], .nt-dialogue")) lay(node, shells.concat(node));
      else place(node);
    });
  }

  function build() {
    moves = [];
    opened = Array.from(article.querySelectorAll("details:not([open]):not([data-key]):not(.nt-hint):not(.nt-evidence)"));
    opened.forEach((one) => { one.open = true; });
    lay(article, []);
    Array.from(track.children).forEach((one) => { if (!body(one).textContent.trim() && !body(one).querySelector("svg, img")) one.remove(); });
    Array.from(track.children).forEach(split);
    self.slides = Array.from(track.children);
    self.slides.forEach((one) => { if (kids(body(one)).every((node) => node.matches("h1, h2, .nt-status, form") && node.textContent.length < 200)) one.classList.add("nt-slide--title"); });
    let section = "";
    self.slides.forEach((one, n) => {
      one.dataset.slide = n + 1;
      section = one.section = one.section || section;
      one.setAttribute("role", "group");
      one.setAttribute("aria-roledescription", w.slide);
      one.setAttribute("aria-label", w.position.replace("{n}", n + 1).replace("{all}", self.slides.length));
    });
    self.slides.forEach((one) => { one.hidden = true; });
  }

  function control(name, act, sign) {
    const made = make("button", "nt-deck__button", sign);
    made.type = "button";
    made.dataset.deck = name;
    made.title = w[name];
    made.setAttribute("aria-label", w[name]);
    made.addEventListener("click", act);
    return made;
  }

  function frame() {
    deck = make("div", "nt-deck");
    deck.dataset.deck = "";
    deck.setAttribute("role", "region");
    deck.setAttribute("aria-label", w.region);
    canvas = deck.appendChild(make("div", "nt-deck__canvas"));
    track = canvas.appendChild(make("div", "nt-deck__track"));
    const bar = canvas.appendChild(make("div", "nt-deck__bar"));
    bar.append(control("previous", () => self.step(-1), "‹"), control("next", () => self.step(1), "›"));
    self.place = bar.appendChild(make("p", "nt-deck__place"));
    self.place.setAttribute("aria-hidden", "true");
    bar.appendChild(make("p", "nt-deck__title", button.dataset.title || document.title.split(" – ")[0]));
    const language = document.querySelector("[data-language]");
    if (language) {
      self.language = bar.appendChild(make("a", "nt-deck__button", language.textContent));
      self.language.lang = self.language.hreflang = language.lang;
      self.language.setAttribute("aria-label", language.getAttribute("aria-label"));
    }
    bar.append(control("notes", openNotes, "✎"), control("full", full), control("help", help, "?"), control("leave", self.leave, "×"));
    self.progress = canvas.appendChild(make("div", "nt-deck__progress"));
    self.live = deck.appendChild(make("p", "nt-unseen"));
    self.live.setAttribute("role", "status");
    black = deck.appendChild(make("button", "nt-deck__black"));
    black.type = "button";
    black.hidden = true;
    black.setAttribute("aria-label", w.black_on);
    black.addEventListener("click", darken);
    self.help = canvas.appendChild(make("div", "nt-deck__help"));
    self.help.hidden = true;
    self.help.tabIndex = -1;
    self.help.setAttribute("role", "dialog");
    self.help.setAttribute("aria-label", w.help);
    const list = self.help.appendChild(make("dl"));
    w.keys.split("\n").forEach((line) => {
      const parts = line.split(" | ");
      list.append(make("dt", "", parts[0]), make("dd", "", parts[1]));
    });
    deck.addEventListener("submit", (event) => event.preventDefault());
    deck.addEventListener("click", () => settle(self.slides[self.current - 1]));
    swipe();
    document.body.appendChild(deck);
  }

  function scale() {
    self.scale = Math.min(window.innerWidth / 1280, window.innerHeight / 720);
    deck.style.setProperty("--nt-scale", self.scale);
  }

  /* The answered item: its key waits for the next step when both together are too tall. */
  function settle(slide) {
    const key = slide && slide.querySelector("[data-key]:not([hidden])");
    if (!key) { if (slide && slide.dataset.view) delete slide.dataset.view; return; }
    if (!slide.dataset.view && over(slide)) { slide.dataset.view = "answer"; self.show(self.current, true); }
  }

  const blank = (slide) => Array.from(body(slide).querySelectorAll("*")).every((one) => one.closest(".nt-again") || one.closest(HEADS) || one.children.length || !one.getClientRects().length || !one.textContent.trim()) && !body(slide).querySelector("svg, img, input, select, textarea") && !slide.heading.getClientRects().length;

  self.show = (number, quiet) => {
    const slide = self.slides[number - 1];
    self.current = number;
    self.slides.forEach((one) => { one.hidden = one !== slide; });
    if (!quiet) { body(slide).scrollTop = 0; slide.focus({ preventScroll: true }); settle(slide); }
    const text = w.position.replace("{n}", number).replace("{all}", self.slides.length);
    self.place.textContent = number + " / " + self.slides.length;
    self.live.textContent = text + ": " + titleOf(slide);
    self.progress.style.setProperty("--nt-done", number / self.slides.length);
    try { history.replaceState(null, "", "#slide=" + number); } catch (error) { location.hash = "slide=" + number; }
    if (self.language) {
      const part = self.slides.slice(0, number).filter((one) => one.section === slide.section).length;
      self.language.href = document.querySelector("[data-language]").href.split("#")[0] + "#slide=" + (slide.section || 1) + "." + part;
    }
    const next = self.slides[number];
    self.state = { number, count: self.slides.length, section: slide.section, title: titleOf(slide), next: next ? titleOf(next) : "" };
    tell("asn:slide", Object.assign({ slide }, self.state));
    send();
  };

  self.go = (number) => self.show(Math.max(1, Math.min(self.slides.length, number)));

  self.step = (by) => {
    if (!black.hidden) { darken(); return; }
    if (!tell("asn:step", { by })) return;
    const slide = self.slides[self.current - 1];
    if (slide.dataset.view === (by > 0 ? "answer" : "why")) {
      slide.dataset.view = by > 0 ? "why" : "answer";
      self.show(self.current);
      return;
    }
    let number = self.current + by;
    while (self.slides[number - 1]) {
      self.go(number);
      if (!blank(self.slides[number - 1])) return;
      number += by;
    }
  };

  function darken() {
    black.hidden = !black.hidden;
    self.live.textContent = black.hidden ? "" : w.black_on;
    (black.hidden ? self.slides[self.current - 1] : black).focus();
    send();
  }

  function help() {
    self.help.hidden = !self.help.hidden;
    (self.help.hidden ? self.slides[self.current - 1] : self.help).focus();
  }

  function full() {
    const leave = document.exitFullscreen || document.webkitExitFullscreen, enter = root.requestFullscreen || root.webkitRequestFullscreen;
    const done = (document.fullscreenElement || document.webkitFullscreenElement ? leave : enter);
    const promise = done && done.call(document.fullscreenElement ? document : root);
    if (promise && promise.catch) promise.catch(() => {});
  }

  /* The notes window reads nothing of this one and is read by nobody: both only send each other messages. */
  function openNotes() {
    notes = window.open(button.dataset.notes, "asn-notes", "width=900,height=700");
    if (!notes) self.live.textContent = w.no_window;
  }
  function send() {
    if (notes && !notes.closed) notes.postMessage({ asn: "state", state: self.state, script: button.dataset.script, black: !black.hidden }, "*");
  }
  function hear(event) {
    if (!deck || !notes || event.source !== notes || !event.data) return;
    if (event.data.asn === "ready") send();
    if (event.data.asn === "step") self.step(event.data.by < 0 ? -1 : 1);
    if (event.data.asn === "key") act(String(event.data.key));
  }

  function act(key) {
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[key];
    if (step) self.step(step);
    else if (key === "Home") self.go(1);
    else if (key === "End") self.go(self.slides.length);
    else if (/^[bB.]$/.test(key)) darken();
    else if (/^[fF]$/.test(key)) full();
    else if (/^[sS]$/.test(key)) openNotes();
    else if (key === "?") help();
    else if (key === "Escape") { if (!self.help.hidden) help(); else if (!black.hidden) darken(); else self.leave(); }
    else return false;
    return true;
  }

  /* Controls keep the keys that are theirs: typing, arrows of radio buttons and lists, space on what it presses. */
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const on = event.target, kind = on.type || "";
    const typing = on.matches("input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select");
    if (event.key !== "Escape" && typing) return;
    if (/^Arrow/.test(event.key) && kind === "radio") return;
    if (event.key === " " && on.matches("button, input, summary, a[href]") && on !== black) return;
    if (event.shiftKey && event.key === " ") { event.preventDefault(); self.step(-1); return; }
    if (!self.help.hidden && event.key !== "Tab") { help(); event.preventDefault(); return; }
    if (/^(Arrow|Page|Home|End)/.test(event.key) && scrolls(event.key)) return;
    if (act(event.key)) { event.preventDefault(); event.stopPropagation(); }
  }

  /* A block that scrolls by itself scrolls first, then the slide changes. */
  function scrolls(name) {
    const slide = self.slides[self.current - 1], box = body(slide);
    if (!slide.classList.contains("nt-slide--scroll") || !/Up|Down/.test(name)) return false;
    const down = /Down/.test(name);
    if (down ? box.scrollTop + box.clientHeight >= box.scrollHeight - 2 : box.scrollTop <= 0) return false;
    box.scrollBy(0, (down ? 1 : -1) * box.clientHeight * 0.8);
    return true;
  }

  function swipe() {
    let from = null;
    deck.addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
    deck.addEventListener("touchend", (event) => {
      const to = event.changedTouches[0];
      if (!from || event.target.closest("input, select, textarea")) return;
      const across = to.clientX - from.clientX, along = to.clientY - from.clientY;
      if (Math.abs(across) > 50 && Math.abs(across) > 1.5 * Math.abs(along)) self.step(across < 0 ? 1 : -1);
      from = null;
    });
  }

  function find(where) {
    const parts = /^(.*?)(?:\.(\d+))?$/.exec(String(where || 1));
    if (/^\d+$/.test(where)) return Number(where);
    const same = self.slides.filter((one) => one.section === parts[1]);
    const slide = same[Math.min(same.length, Number(parts[2]) || 1) - 1];
    return slide ? self.slides.indexOf(slide) + 1 : 1;
  }

  self.start = (where) => {
    if (deck) { self.go(find(where)); return; }
    before = { x: window.scrollX, y: window.scrollY, address: location.href.replace(/#slide=.*$/, ""), focus: document.activeElement };
    frame();
    root.classList.add("nt-presenting");
    scale();
    build();
    document.addEventListener("keydown", key, true);
    window.addEventListener("resize", scale);
    window.addEventListener("message", hear);
    tell("asn:present", { count: self.slides.length });
    self.go(find(where));
  };

  self.leave = () => {
    if (!deck) return;
    tell("asn:leave", self.state);
    document.removeEventListener("keydown", key, true);
    window.removeEventListener("resize", scale);
    window.removeEventListener("message", hear);
    moves.reverse().forEach((one) => one[1].insertBefore(one[0], one[2]));
    opened.forEach((one) => { one.open = false; });
    deck.remove();
    deck = null;
    self.slides = [];
    self.current = 0;
    root.classList.remove("nt-presenting");
    if (document.fullscreenElement) document.exitFullscreen();
    if (notes && !notes.closed) notes.postMessage({ asn: "end" }, "*");
    try { history.replaceState(null, "", before.address); } catch (error) { location.hash = ""; }
    window.scrollTo(before.x, before.y);
    button.focus({ preventScroll: true });
  };

  const asked = () => (/^#slide=(.+)$/.exec(location.hash) || [])[1];
  window.addEventListener("hashchange", () => { if (asked()) self.start(asked()); });
  window.setTimeout(() => self.start(asked()), 0);
  return self;
})();
