/* Turns an article into slides and back: asnSlides(article, track, words). The texts stand in the page.

   Nodes are moved, never copied, so that listeners and answers live on; undo() puts every node where it was.
   A heading h1 or h2 begins a slide, so do h3 after some text, every [data-item] and every [data-slide-start].
   [data-slide-none] is no part of the slides; [data-slide-whole] is never split and scrolls where it is too tall;
   the h2 of a [data-slide-box] begins no slide, it is the title of a box.
   What does not fit goes on: between blocks, items, rows; title, table head and heading are shown again there. */
window.asnSlides = function (article, track, words) {
  "use strict";
  const HEADS = "h1, h2, h3", START = "h1, h2, .nt-sum, [data-slide-start]";
  const LIVE = "[data-slide-whole], [data-acts], [data-exam]";
  const WHOLE = LIVE + ", [data-item], .nt-doors, .nt-turn, .nt-join, .nt-topics li, figure, pre, p, tr, dt, blockquote, h1, h2, h3, h4";
  const NONE = "[data-present], [data-slide-none], article > [hidden], .nt-sources, .nt-instrument, [id^=jenis-], script, style, template, noscript";
  const TITLE = ".admonition-title, summary, [data-slide-box] > h2", AGAIN = ".nt-again, thead, " + TITLE;
  const CLOSED = "details:not([open]):not([data-key]):not(.nt-hint):not(.nt-evidence)";
  const CLOSER = ["nt-slide--near", "nt-slide--tight", "nt-slide--scroll"];
  const moves = [], frames = [];

  const make = (name, kind, text) => {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.textContent = text || "";
    return node;
  };
  const bare = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".headerlink, .nt-slide__more").forEach((one) => one.remove());
    return copy;
  };
  const plain = (node) => bare(node).textContent.trim();
  const body = (slide) => slide.lastElementChild;
  const kids = (box) => Array.from(box.children).filter((one) => !one.matches(NONE));
  const own = (box) => kids(box).filter((one) => !one.matches(AGAIN));
  const last = (box) => own(box).pop();
  const filled = (slide) => own(body(slide)).some((one) => !one.matches(HEADS));
  const over = (slide) => body(slide).scrollHeight > body(slide).clientHeight + 1;
  const splits = (box) => !box.matches(WHOLE) && own(box).length &&
    !Array.from(box.childNodes).some((one) => one.nodeType === 3 && one.data.trim());
  const heads = (node) => {
    const bold = node.querySelector("strong");
    return node.matches("h1, h2, h3, h4, dt") || node.matches("p") && (/:$/.test(node.textContent) || bold && bold.textContent === node.textContent);
  };
  const intro = (node) => node.matches(".nt-status, p") && node.textContent.length < 280;

  /* Every move is noted; undone backwards, each node finds its parent and its next neighbour as they were. */
  function move(node, parent, next) {
    moves.push([node, node.parentNode, node.nextSibling]);
    parent.insertBefore(node, next || null);
  }

  function again(node) {
    const copy = bare(node);
    [copy].concat(Array.from(copy.querySelectorAll("[id]"))).forEach((one) => one.removeAttribute("id"));
    copy.classList.add("nt-again");
    return copy;
  }

  /* A slide below a heading; its path names the headings it belongs to, from h2 down. */
  function begin(heading, after) {
    const slide = make("section", "nt-slide md-typeset"), old = after || track.lastElementChild;
    slide.tabIndex = -1;
    slide.appendChild(make("div", "nt-slide__body"));
    slide.heading = heading;
    if (old && heading === old.heading) slide.above = old.above;
    else if (old && heading.matches("h3")) slide.above = old.heading.matches("h2") ? old.heading : old.above;
    if (slide.above) body(slide).appendChild(make("p", "nt-slide__above nt-again", plain(slide.above)));
    slide.path = [slide.above, heading].filter((one) => one && one.id && !one.matches("h1")).map((one) => one.id);
    track.insertBefore(slide, after ? after.nextSibling : null);
    return slide;
  }

  /* Says that a slide goes on with what another began: in the title of its box, else in the heading shown again. */
  function mark(slide) {
    const title = slide.heading.matches("h1") && slide.querySelector(".nt-again:is(" + TITLE + ")");
    const shown = title || again(slide.heading);
    shown.appendChild(make("span", "nt-slide__more", " " + words.more));
    if (!title) body(slide).insertBefore(shown, slide.above ? body(slide).children[1] : body(slide).firstChild);
  }

  /* An empty box like `box`, for the part of it that stands on another slide. */
  function shell(box) {
    const made = box.cloneNode(false), title = box.matches(".admonition, details, [data-slide-box]") && box.querySelector(TITLE);
    ["id", "aria-labelledby", "aria-describedby"].forEach((name) => made.removeAttribute(name));
    if (title) made.appendChild(again(title));
    if (box.tHead) made.appendChild(again(box.tHead));
    return made;
  }

  /* Moves what does not fit from the end of `box` to the start of `rest`, then splits the block at the edge.
     When forced, the first part stays even where it is too tall, so that the others can go on. */
  function cut(slide, box, rest, forced) {
    const push = (node) => move(node, rest, own(rest)[0]);
    let edge = null;
    while (over(slide) && last(box) && !(forced && !own(box)[1] && !splits(last(box)))) {
      edge = last(box);
      push(edge);
    }
    if (!edge) return;
    const room = body(slide).clientHeight, end = last(box);
    const used = end && !end.matches(HEADS) ? end.offsetTop + end.offsetHeight - body(slide).offsetTop : 0;
    if (splits(edge) && !(used > room * 0.55 && edge.natural <= room * 0.9)) {
      const part = shell(edge);
      rest.insertBefore(part, edge);
      move(edge, box);
      cut(slide, edge, part, forced);
      if (!own(edge).length) {
        own(part).forEach((one) => move(one, edge));
        move(edge, rest, part);
      }
      if (!own(part).length) part.remove();
    }
    // What announces stays with what it announces; a lone last row or item gets company.
    while (own(box).length > 1 && heads(last(box))) push(last(box));
    if (box.matches("tbody, ul, ol") && own(rest).length === 1 && own(box).length > 2) push(last(box));
    if (box.matches("ol")) rest.start = box.start + own(box).length;
  }

  /* Moves everything on a slide closer together, in three steps; tells whether there was one more. */
  function closer(slide) {
    const step = CLOSER.find((one) => !slide.classList.contains(one));
    if (step) slide.classList.add(step);
    return step;
  }

  function split(slide) {
    let forced = false;
    // The columns of a table stay as wide on each slide.
    if (over(slide)) slide.querySelectorAll("table:not([class]) th").forEach((one) => { one.style.width = one.offsetWidth + "px"; });
    while (over(slide)) {
      // A little too much moves closer together; it would stand alone on the next slide.
      const step = body(slide).scrollHeight < body(slide).clientHeight * 1.16 && closer(slide);
      if (step && !over(slide)) return;
      if (step) slide.classList.remove(step);
      own(body(slide)).forEach((one) => { one.natural = one.offsetHeight; });
      const next = begin(slide.heading, slide);
      cut(slide, body(slide), body(next), forced);
      // A line or two that would stand alone get the end of what comes before them for company.
      const lone = own(body(next)), end = last(body(slide));
      if (!forced && lone.length === 1 && lone[0].matches("p") && lone[0].offsetHeight < 90 && end && splits(end)) {
        body(slide).style.height = "70%";
        cut(slide, body(slide), body(next));
        body(slide).style.height = "";
      }
      if (filled(slide) && own(body(next)).length) {
        mark(next);
        slide = next;
        forced = false;
      } else {
        own(body(next)).forEach((one) => move(one, body(slide)));
        next.remove();
        if (forced) return;
        forced = !closer(slide);
      }
    }
  }

  /* A figure of steps goes on in figures of their own, as many steps in each as fit below the headings. */
  function figure(node, slide) {
    const flow = node.querySelector("svg");
    const room = (part) => (body(slide).offsetTop + body(slide).clientHeight - part.offsetTop) * 340 / 800 - 2;
    let at = flow, first = 0, most = room(node);
    frames.push([flow, flow.getAttribute("viewBox")]);
    node.querySelectorAll("[data-figure-step]").forEach((step, n) => {
      const box = step.querySelector("rect"), top = Number(box.getAttribute("y")), end = top + Number(box.getAttribute("height"));
      if (n && end + 4 - first > most) {
        const part = node.cloneNode(false);
        at = part.appendChild(flow.cloneNode(false));
        at.removeAttribute("aria-labelledby");
        at.setAttribute("aria-label", flow.querySelector("title").textContent + " " + words.more);
        slide = begin(slide.heading, slide);
        body(slide).appendChild(part);
        mark(slide);
        most = room(part);
        first = top - 20;
      }
      if (at !== flow) move(step, at);
      at.setAttribute("viewBox", "0 " + first + " 340 " + (end + 4 - first));
    });
  }

  /* Lays the blocks of a box on slides; a box that holds headings or items is entered, with a shell on each slide. */
  function lay(box, shells) {
    kids(box).forEach((node) => {
      const slide = track.lastElementChild, heading = slide && slide.heading, live = node.matches(LIVE);
      const inner = !node.matches(WHOLE + ", [data-slide-box]") && node.querySelector("h2, h3, [data-item]");
      if (!slide || node.matches(START)) begin(node.matches(HEADS) ? node : heading);
      else if (node.matches("h3") && (filled(slide) || heading.matches("h3"))) begin(node);
      else if (node.matches("h3")) Object.assign(slide, { path: slide.path.concat(node.id), above: heading, heading: node });
      else if (!inner && filled(slide) && (live || node.matches("[data-item]") || slide.querySelector("h1") && !intro(node))) begin(heading);
      if (inner) { lay(node, shells.concat(node)); return; }
      const here = track.lastElementChild;
      let at = body(here);
      shells.forEach((one) => {
        const open = at.lastElementChild;
        if (!open || open.origin !== one) at.appendChild(Object.assign(shell(one), { origin: one }));
        at = at.lastElementChild;
      });
      move(node, at);
      if (live) here.classList.add("nt-slide--scroll");
      if (node.querySelector("[data-figure-step]")) figure(node, here);
    });
  }

  /* A slide with a title and hardly more. */
  const titled = (slide) => {
    const all = kids(body(slide)), rest = all.slice(1).every((one) => intro(one) || one.origin && kids(one).every(intro));
    return rest && (all[0].matches("h1:not(.nt-again)") || all[0].matches("h2:not(.nt-again)") && slide.textContent.length < 260);
  };

  const opened = Array.from(article.querySelectorAll(CLOSED));
  opened.forEach((one) => { one.open = true; });
  lay(article, []);
  // What a heading stands above may be no part of the slides.
  Array.from(track.children).forEach((one) => { if (filled(one) || one.querySelector("h1")) split(one); else one.remove(); });
  const slides = Array.from(track.children);
  slides.forEach((slide, n) => {
    slide.dataset.slide = n + 1;
    slide.told = plain(slide.heading || slide).slice(0, 90) + (slide.querySelector(".nt-slide__more") ? " " + words.more : "");
    if (titled(slide)) slide.classList.add("nt-slide--title");
    slide.setAttribute("role", "group");
    slide.setAttribute("aria-roledescription", words.slide);
    slide.setAttribute("aria-label", words.position.replace("{n}", n + 1).replace("{all}", slides.length));
    slide.hidden = true;
  });
  const undo = () => {
    moves.reverse().forEach((one) => one[1].insertBefore(one[0], one[2]));
    frames.forEach((one) => one[0].setAttribute("viewBox", one[1]));
    opened.forEach((one) => { one.open = false; });
    article.querySelectorAll("th[style]").forEach((one) => one.removeAttribute("style"));
  };
  return { slides, undo, over, closer };
};
