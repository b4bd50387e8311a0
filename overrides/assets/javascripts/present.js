/* Presents a page: asnPresent. Loaded with asnSlides at the first press of [data-present]; asnPresentWords speaks.

   asnPresent.start(where)   begins; `where` is the number of a slide or the id of a heading ("" or none: where it was
                            left, else the first)
   asnPresent.go(number)     shows a slide, 1 is the first; asnPresent.step(1 or -1) goes on or back as the keys do
   asnPresent.leave()        ends; everything is back in the page
   asnPresent.slides         the sections [data-slide="<n>"]; asnPresent.current is the number shown, 0 when it is off
   Event on document: asn:slide (one is shown); detail: {number, count, slide, title, next, path}, path: the ids of
   the headings h2 and h3 it belongs to.
   asn:step (detail {by}) comes before a step; preventDefault() keeps the slide, so that a listener can step itself.
   A slide whose item is answered has data-view: "answer" while its key waits for the next step, then "why".
   The address ends in #slide=<number>; #slide=<id of a heading>.<part> works too and is the same in each language. */
window.asnPresent = (function () {
  "use strict";
  const w = window.asnPresentWords, root = document.documentElement, button = document.querySelector("[data-present]");
  const self = { slides: [], current: 0 };
  const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  const TYPING = "input:not([type=radio]):not([type=checkbox]), textarea, select";
  let deck, canvas, made, before, notes, black, helper, place, progress, live, language, state, began;

  const add = (box, name, kind, text) => {
    const node = box.appendChild(document.createElement(name));
    node.className = kind;
    if (text) node.textContent = text;
    return node;
  };
  const shown = () => self.slides[self.current - 1];
  const body = (slide) => slide.lastElementChild;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
  // A browser refuses an address that changes too often; the slide is shown all the same.
  const address = (text) => { try { history.replaceState(null, "", text); } catch (error) { return; } };

  function frame() {
    deck = add(document.body, "div", "nt-deck");
    deck.dataset.deck = "";
    deck.setAttribute("role", "region");
    deck.setAttribute("aria-label", w.region);
    canvas = add(deck, "div", "nt-deck__canvas");
    const track = add(canvas, "div", "nt-deck__track"), bar = add(canvas, "div", "nt-deck__bar");
    const control = (name, act, sign) => {
      const one = add(bar, "button", "nt-deck__button", sign);
      one.type = "button";
      one.dataset.deck = name;
      one.title = w[name];
      one.setAttribute("aria-label", w[name]);
      one.addEventListener("click", act);
    };
    control("previous", () => self.step(-1), "‹");
    control("next", () => self.step(1), "›");
    place = add(bar, "p", "nt-deck__place");
    add(bar, "p", "nt-deck__title", button.dataset.title);
    const other = document.querySelector("[data-language]");
    language = other && bar.appendChild(other.cloneNode(true));
    if (language) language.className = "nt-deck__button";
    control("notes", openNotes, "✎");
    control("full", full);
    control("help", help, "?");
    control("leave", self.leave, "×");
    progress = add(canvas, "div", "nt-deck__progress");
    live = add(canvas, "p", "");
    live.setAttribute("role", "status");
    black = add(deck, "button", "nt-deck__black");
    black.setAttribute("aria-label", w.black_on);
    black.addEventListener("click", darken);
    helper = add(canvas, "div", "nt-deck__help");
    helper.tabIndex = -1;
    helper.setAttribute("role", "dialog");
    helper.setAttribute("aria-label", w.help);
    const list = add(helper, "dl", "");
    w.keys.split("\n").forEach((line) => line.split(" | ").forEach((part, n) => add(list, n ? "dd" : "dt", "", part)));
    helper.hidden = black.hidden = true;
    deck.addEventListener("submit", (event) => event.preventDefault());
    deck.addEventListener("click", follow);
    swipe();
    return track;
  }

  function scale() {
    const factor = Math.min(window.innerWidth / 1280, window.innerHeight / 720);
    deck.style.setProperty("--nt-scale", factor);
    deck.style.setProperty("--nt-height", window.innerHeight / factor + "px");
  }

  /* Links within the page lead to the slide that holds their target, if one does. */
  function follow(event) {
    const link = event.target.closest("a[href^='#']"), target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (link) event.preventDefault();
    const slide = target && target.closest("[data-slide]");
    if (slide) self.go(Number(slide.dataset.slide)); else settle(shown());
  }

  /* The key of an answered item waits for the next step when both together are too tall. */
  function settle(slide) {
    const key = slide && slide.querySelector("[data-key]:not([hidden])");
    if (slide && !key) delete slide.dataset.view;
    else if (slide && !slide.dataset.view && made.over(slide)) slide.dataset.view = "answer";
    while (slide && made.over(slide) && made.closer(slide));
  }

  function show(number) {
    const slide = self.slides[number - 1], text = slide.getAttribute("aria-label");
    const id = slide.path[slide.path.length - 1], next = self.slides[number];
    self.current = number;
    self.slides.forEach((one) => { one.hidden = one !== slide; });
    body(slide).scrollTop = 0;
    slide.focus({ preventScroll: true });
    settle(slide);
    place.textContent = number + " / " + self.slides.length;
    live.className = "nt-unseen";
    live.textContent = text + ": " + slide.told;
    progress.style.setProperty("--nt-done", number / self.slides.length);
    address("#slide=" + number);
    const part = self.slides.slice(0, number).filter((one) => one.path.includes(id)).length;
    if (language) language.href = language.href.split("#")[0] + "#slide=" + (id ? id + "." + part : number);
    state = { number, count: self.slides.length, title: slide.told, next: next ? next.told : "", path: slide.path };
    tell("asn:slide", Object.assign({ slide }, state));
    send();
  }

  self.go = (number) => show(Math.max(1, Math.min(self.slides.length, number)));

  self.step = (by) => {
    const slide = shown();
    if (!black.hidden) { darken(); return; }
    if (!tell("asn:step", { by })) return;
    if (slide.dataset.view && scrolls(by > 0 ? "Down" : "Up")) return;
    if (slide.dataset.view === (by > 0 ? "answer" : "why")) {
      slide.dataset.view = by > 0 ? "why" : "answer";
      settle(slide);
      self.go(self.current);
      return;
    }
    let number = self.current + by;
    while (self.slides[number - 1] && silent(self.slides[number - 1])) number += by;
    if (self.slides[number - 1]) self.go(number);
  };

  /* The sum of a quiz says nothing before the first answer. */
  function silent(slide) {
    const sum = slide.querySelector(".nt-sum");
    return sum && Array.from(sum.children).every((one) => one.hidden || !one.textContent);
  }

  function darken() {
    black.hidden = !black.hidden;
    live.textContent = black.hidden ? "" : w.black_on;
    (black.hidden ? shown() : black).focus();
  }

  function help() {
    helper.hidden = !helper.hidden;
    (helper.hidden ? shown() : helper).focus();
  }

  function full() {
    const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen && root.requestFullscreen();
    if (done) done.catch(() => {});
  }

  /* The notes window reads nothing of this one and is not read by it: both only send each other messages. */
  function openNotes() {
    notes = window.open(button.dataset.notes, "asn-notes", "width=900,height=720");
    if (!notes) {
      live.textContent = w.no_window;
      live.className = "nt-deck__told";
    }
  }
  function send(word) {
    if (notes && !notes.closed) notes.postMessage({ asn: word || "state", state, began, script: button.dataset.script }, "*");
  }
  function hear(event) {
    if (!notes || event.source !== notes || !event.data) return;
    if (event.data.asn === "ready") {
      began = event.data.began || began || Date.now();
      send();
    }
    if (event.data.asn === "key") act(String(event.data.key));
  }

  function act(key) {
    const name = key.toLowerCase();
    if (STEPS[key]) self.step(STEPS[key]);
    else if (key === "Home") self.go(1);
    else if (key === "End") self.go(self.slides.length - (silent(self.slides[self.slides.length - 1]) ? 1 : 0));
    else if (name === "b" || key === ".") darken();
    else if (name === "f") full();
    else if (name === "s") openNotes();
    else if (key === "?") help();
    else if (key === "Escape") (black.hidden ? self.leave : darken)();
    else return false;
    return true;
  }

  /* Controls keep the keys that are theirs: typing, arrows of radio buttons and lists, space on what it presses. */
  function key(event) {
    const on = event.target, typing = on.matches(TYPING);
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing && event.key !== "Escape") return;
    if (/^Arrow/.test(event.key) && on.type === "radio") return;
    if (/^( |Enter)$/.test(event.key) && on !== black && on.matches("button, input, summary, a[href]")) return;
    if (!helper.hidden && event.key !== "Tab") help();
    else if (event.key === " " && event.shiftKey) self.step(-1);
    else if (!scrolls(event.key) && !act(event.key)) return;
    event.preventDefault();
  }

  /* What scrolls by itself scrolls first, then the slide changes. */
  function scrolls(name) {
    const box = body(shown()), down = /Down/.test(name);
    if (!/(Up|Down)$/.test(name) || !shown().classList.contains("nt-slide--scroll")) return false;
    if (down ? box.scrollTop + box.clientHeight > box.scrollHeight - 9 : !box.scrollTop) return false;
    box.scrollBy(0, (down ? 0.8 : -0.8) * box.clientHeight);
    return true;
  }

  function swipe() {
    let from = null;
    deck.addEventListener("touchstart", (event) => { from = event.touches.length === 1 && !event.target.closest(TYPING) && event.touches[0]; }, { passive: true });
    deck.addEventListener("touchend", (event) => {
      const to = event.changedTouches[0], across = from ? to.clientX - from.clientX : 0;
      if (Math.abs(across) > 50 && Math.abs(across) > 1.5 * Math.abs(to.clientY - from.clientY)) self.step(across < 0 ? 1 : -1);
    });
  }

  function find(where) {
    if (!where || /^\d+$/.test(where)) return Number(where || (state ? state.number : 1));
    const parts = /^(.*?)(?:\.(\d+))?$/.exec(where), same = self.slides.filter((one) => one.path.includes(parts[1]));
    return self.slides.indexOf(same[Math.min(same.length, Number(parts[2] || 1)) - 1]) + 1;
  }

  self.start = (where) => {
    if (!deck) {
      before = { x: window.scrollX, y: window.scrollY, focus: document.activeElement, address: location.href.replace(/#slide=.*$/, "") };
      const track = frame();
      root.classList.add("nt-presenting");
      scale();
      made = window.asnSlides(document.querySelector("article"), track, w);
      self.slides = made.slides;
      document.addEventListener("keydown", key);
      window.addEventListener("resize", scale);
      window.addEventListener("message", hear);
    }
    self.go(find(where));
  };

  self.leave = () => {
    if (!deck) return;
    send("end");
    document.removeEventListener("keydown", key);
    window.removeEventListener("resize", scale);
    window.removeEventListener("message", hear);
    made.undo();
    deck.remove();
    deck = null;
    self.slides = [];
    self.current = 0;
    root.classList.remove("nt-presenting");
    if (document.fullscreenElement) document.exitFullscreen();
    address(before.address);
    window.scrollTo(before.x, before.y);
    (before.focus === document.body ? button : before.focus).focus({ preventScroll: true });
  };

  const asked = () => decodeURIComponent((/^#slide=(.+)$/.exec(location.hash) || ["", ""])[1]);
  window.addEventListener("hashchange", () => { if (asked()) self.start(asked()); });
  window.setTimeout(() => self.start(asked()), 0);
  return self;
})();
