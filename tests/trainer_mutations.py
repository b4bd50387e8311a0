"""Which promise to trainers is broken how, and which test has to notice: present mode, room, plans, paper, gain."""

from __future__ import annotations

SCRIPTS, STYLES = "overrides/assets/javascripts/", "overrides/assets/stylesheets/"
PRESENT, SLIDES, NOTES, ROOM = (f"{SCRIPTS}{name}.js" for name in ("present", "slides", "notes", "room"))
STYLE, SHEETS, LIBRARY = f"{STYLES}present.css", f"{STYLES}trainer.css", "hooks/netralitas/"
PARTS, GUIDE = "overrides/partials/trainer/", "docs/id/pelatih/panduan.md"

DECK, LED = "tests/browser/test_present.py::", "tests/browser/test_room.py::"
KEYS, KEYS_EN = (f"{DECK}test_by_keys_from_a_folder[{language}]" for language in ("id", "en"))
LONG, ADDRESS = (
    f"{DECK}test_what_is_long_goes_on_and_says_so",
    f"{DECK}test_an_address_leads_to_the_same_slide_in_the_other_language",
)
QUIZ, ALONE = f"{DECK}test_a_quiz_works_on_slides_and_keeps_its_answers", f"{DECK}test_notes_lie_in_their_script_alone"
WINDOW = f"{DECK}test_the_notes_window_follows_and_steers[id]"
SWIPE, AXE = f"{DECK}test_a_swipe_turns_the_slide", f"{DECK}test_axe[light]"
BUTTON = f"{DECK}test_the_button_stands_on_every_page_and_not_on_paper"
WALK, FIGURE = (f"{DECK}test_every_slide_fits_and_is_readable[{page}.html]" for page in ("larangan", "prosedur"))
HALL = f"{LED}test_a_room_is_led_through_by_keyboard_and_nobody_sees_the_key_too_early[id]"
LATE = f"{LED}test_an_empty_or_senseless_count_stops_nobody"
ITEMS = "tests/browser/test_room_items.py::"
SHARES = f"{ITEMS}test_shares_at_their_edges"
WHOLE, WHOLE_EN = (
    f"{ITEMS}test_every_item_is_whole_and_mute_on_its_page_and_on_a_slide[{one}]" for one in ("id", "en")
)
PLAN = f"{LED}test_a_plan_is_one_deck_from_a_folder_and_its_quiz_runs_on_a_slide[id]"
LISTS = f"{LED}test_with_an_address_there_are_codes_and_decks_are_in_no_list"
FOUND, PLANS, FAULT = "tests/test_trainer_pages.py::", "tests/test_plans.py::", "tests/test_bad_input.py::test_case"
KEPT = "tests/test_presenter.py::"

# Presenting a page: (promise, file, sound, broken, guard).
PRESENTING = [
    ("present: button on every page", "overrides/partials/actions.html", " data-present ", " ", KEYS),
    ("present: button not on paper", f"{STYLES}site.css", ".nt-language, .nt-present { display: none !important; }", ".nt-language { display: none !important; }", BUTTON),
    ("present: no dead button without scripts", f"{STYLES}site.css", ".no-js .nt-present { display: none; }", "", BUTTON),
    ("present: nodes are moved", SLIDES, "move(node, at);", "at.appendChild(node.cloneNode(true));", QUIZ),
    ("present: state of a quiz survives", PRESENT, "made.undo();", 'document.querySelectorAll("form").forEach((one) => one.reset()); made.undo();', QUIZ),
    ("present: leaving restores the order", SLIDES, "moves.reverse()", "moves", KEYS),
    ("present: leaving closes what was closed", SLIDES, "opened.forEach((one) => { one.open = false; });", "", KEYS),
    ("present: leaving restores figures", SLIDES, "frames.forEach(", "[].forEach(", FIGURE),
    ("present: leaving restores the address", PRESENT, "address(before.address);", "", KEYS),
    ("present: leaving restores the place", PRESENT, "window.scrollTo(before.x, before.y);", "window.scrollTo(0, 0);", KEYS),
    ("present: goes on where it was left", PRESENT, "state ? state.number : 1", "1", f"{DECK}test_leaving_gives_back_place_focus_and_what_was_open"),
    ("present: on a phone held upright", STYLE, "min-width: 150px; height: 150px;", "", f"{DECK}test_on_a_phone_held_upright_the_controls_are_as_large_as_a_finger"),
    ("present: leaving restores the focus", PRESENT, "(before.focus === document.body ? button : before.focus)", "document.documentElement", KEYS),
    ("present: address of a slide", PRESENT, 'address("#slide=" + number);', "", KEYS),
    ("present: an address leads to its slide", PRESENT, "self.start(asked()), 0)", 'self.start(""), 0)', ADDRESS),
    ("present: an address beyond the end", PRESENT, "Math.min(self.slides.length, number)", "number", ADDRESS),
    ("present: the same slide in the other language", PRESENT, 'if (language) language.href = ', "if (false) language.href = ", ADDRESS),
    ("present: links stay among the slides", PRESENT, "if (slide) self.go(Number(slide.dataset.slide)); else", "", LONG),
    *[(f"keys: {name}", PRESENT, sound, broken, KEYS) for name, sound, broken in [
        ("arrow right", "ArrowRight: 1", "ArrowRite: 1"),
        ("arrow left", "ArrowLeft: -1", "ArrowLefd: -1"),
        ("arrow down", "ArrowDown: 1", "ArrowDwn: 1"),
        ("arrow up", "ArrowUp: -1", "ArrowUpp: -1"),
        ("page down", "PageDown: 1", "PageDwn: 1"),
        ("page up", "PageUp: -1", "PageUpp: -1"),
        ("space", '" ": 1', '"_": 1'),
        ("space back", 'event.key === " " && event.shiftKey', "false"),
        ("Home", 'key === "Home"', "false"),
        ("End", 'key === "End"', "false"),
        ("F", 'name === "f"', "false"),
        ("B", 'name === "b" ||', "false ||"),
        ("point of a clicker", '|| key === "."', "|| false"),
        ("Escape leaves black first", "(black.hidden ? self.leave : darken)();", "self.leave();"),
        ("Escape", 'else if (key === "Escape")', "else if (false)"),
        ("help", 'key === "?"', "false"),
        ("keys of the theme", "event.stopPropagation();", ""),
        ("black: any step shows the slide", "if (!black.hidden) { darken(); return; }", ""),
    ]],
    ("keys: S", PRESENT, 'name === "s"', "false", WINDOW),
    ("keys: arrows of radio buttons", PRESENT, 'if (/^Arrow/.test(event.key) && on.type === "radio") return;', "", QUIZ),
    ("keys: what is typed", PRESENT, 'typing && event.key !== "Escape"', "false", QUIZ),
    ("keys: space on a button", PRESENT, 'on !== black && on.matches("button,', 'on !== black && on.matches("', KEYS),
    ("swipe: on", PRESENT, 'self.step(across < 0 ? 1 : -1)', "self.step(across < 0 ? 0 : -1)", SWIPE),
    ("swipe: back", PRESENT, 'self.step(across < 0 ? 1 : -1)', "self.step(1)", SWIPE),
    ("buttons: large", STYLE, "min-width: 60px; height: 54px;", "min-width: 40px; height: 34px;", KEYS),
    ("buttons: visible", STYLE, ".nt-deck__bar { position: absolute;", ".nt-deck__bar { position: absolute; opacity: 0; visibility: hidden;", KEYS),
    ("buttons: close", PRESENT, 'control("leave", self.leave,', 'control("leave", help,', KEYS),
    ("announced: position", PRESENT, 'live.textContent = text + ": " + slide.told;', "", KEYS_EN),
    ("announced: by itself", PRESENT, 'live.setAttribute("role", "status");', "", KEYS_EN),
    ("announced: focus on the slide", PRESENT, "slide.focus({ preventScroll: true });", "", KEYS_EN),
    ("28 px: text", STYLE, ".nt-slide :is(.nt-cites, table,", ".nt-slide .nt-cites { font-size: 26px !important; }\n.nt-slide :is(table,", WALK),
    ("28 px: bar", STYLE, ".nt-deck__bar p { margin: 0; font-size: 28px;", ".nt-deck__bar p { margin: 0; font-size: 24px;", WALK),
    ("fits: 1280 x 720", SLIDES, "while (over(slide)) {", "while (false) {", WALK),
    ("fits: 1024 x 768", PRESENT, "Math.min(window.innerWidth / 1280", "Math.max(window.innerWidth / 1280", WALK),
    ("fits: 1920 x 1080", PRESENT, 'deck.style.setProperty("--nt-scale", factor);', "", WALK),
    ("split: between items", SLIDES, "while (over(slide)) {", "while (false) {", LONG),
    ("split: numbers go on", SLIDES, 'rest.start = ', "rest.begin = ", LONG),
    ("split: head of the table again", SLIDES, "if (box.tHead)", "if (false)", LONG),
    ("split: says so", SLIDES, '" " + words.more));', '""));', LONG),
    ("split: closed blocks are open", SLIDES, "opened.forEach((one) => { one.open = true; });", "", LONG),
    ("split: headings above", SLIDES, "if (slide.above) body(slide)", "if (false) body(slide)", LONG),
    ("split: what announces stays", SLIDES, "while (own(box).length > 1 && heads(last(box)))", "while (false)", f"{DECK}test_every_slide_fits_and_is_readable[en/sanksi.html]"),
    ("slides: nothing of the page around them", STYLE, ".nt-presenting body > :not(.nt-deck):not(script) { display: none !important; }", "", LONG),
    ("slides: the sum waits for an answer", PRESENT, "while (self.slides[number - 1] && silent(self.slides[number - 1])) number += by;", "", KEYS),
    ("folder: nothing is fetched", PRESENT, '"use strict";', '"use strict"; fetch("x");', "tests/test_contract.py::test_scripts_hold_no_words_and_ask_for_nothing"),
    ("folder: works in Firefox", PRESENT, "hear(event) {", "hear(event) {\n    if (!window.chrome) return;", "tests/browser/test_firefox.py::test_slides_quiz_and_notes"),
    ("weight: at most 6 KB", LIBRARY + "present.py", 'INDENT.sub("", COMMENT.sub("", text))', "text", f"{KEPT}test_the_presenter_is_small_and_still_a_script"),
    ("weight: only where used", f"{SCRIPTS}site.js", "if (present && wanted) presenting();", "if (present) presenting();", KEYS),
    ("axe: contrast of the bar", STYLE, "font-size: 28px; color: var(--nt-muted); white-space: nowrap;", "font-size: 28px; color: #ccc; white-space: nowrap;", AXE),
    ("axe: name of the region", PRESENT, 'deck.setAttribute("role", "region");', 'deck.setAttribute("role", "regions");', AXE),
    ("axe: language of the window", "overrides/present/notes.html", '<html lang="{{ language }}"', "<html", AXE),
]  # fmt: skip

# The trainer's notes and their window.
NOTED = [
    ("notes: not in the page", "hooks/content.py", "return without_notes(markdown)", "return markdown", ALONE),
    ("notes: not in the search", "hooks/search.py", 'page_sections(page.content or "",', 'page_sections((page.content or "") + page.file.content_string,', ALONE),
    ("notes: not in the booklet", LIBRARY + "products/books.py", "with_notes=product == TRAINERS", "with_notes=True", f"{KEPT}test_notes_are_in_no_page_no_booklet_and_no_search[id]"),
    ("notes: not in print", LIBRARY + "pages.py", "split_notes(", "(lambda body, *rest: (body, split_notes(body, *rest)[1]))(", f"{KEPT}test_notes_are_in_no_page_no_booklet_and_no_search[en]"),
    ("notes: only the window loads them", PRESENT, "frame();", 'frame();\n      add(document.head, "script", "").src = button.dataset.notes.split("catatan")[0] + button.dataset.script;', KEYS),
    ("notes: each beside its section", LIBRARY + "notes.py", 'section = (heading[1] or "") if heading else section', 'section = ""', f"{KEPT}test_the_script_of_a_page_holds_its_notes_in_the_order_of_its_sections[id]"),
    ("notes: clauses are links", LIBRARY + "present.py", "renderer.cite(to_html(note.text, settings)[0], context)", "to_html(note.text, settings)[0]", f"{KEPT}test_the_script_of_a_page_holds_its_notes_in_the_order_of_its_sections[en]"),
    ("notes: the same blocks in both languages", LIBRARY + "parity.py", '"parity-notes"', '"parity-headings"', f"{FAULT}[parity-notes]"),
    ("window: notes of this slide", NOTES, "if (found.html) note.innerHTML = found.html;", "if (false) note.innerHTML = found.html;", WINDOW),
    ("window: follows", PRESENT, "    send();\n  }\n\n  self.go", "  }\n\n  self.go", WINDOW),
    ("window: steers by keys", NOTES, "send({ asn: \"key\", key: event.key });", "", WINDOW),
    ("window: steers by buttons", NOTES, "send({ asn: \"key\", key: one.dataset.step })", "null", WINDOW),
    ("window: title of the next slide", PRESENT, 'next ? next.told : ""', 'next ? slide.told : ""', WINDOW),
    ("window: clock", NOTES, 'at("clock").textContent = ', "at(\"clock\").title = ", WINDOW),
    ("window: time used", NOTES, "(now - since) / 1000", "0", WINDOW),
    ("window: time starts anew", NOTES, "began: Date.now() }", "}", WINDOW),
    ("window: time goes on in a new window", PRESENT, "event.data.began || began || Date.now()", "event.data.began || Date.now()", WINDOW),
    ("window: not allowed", PRESENT, 'live.className = "nt-deck__told";', "", f"{DECK}test_a_window_that_is_not_allowed_is_told_in_sight"),
    ("window: plan", NOTES, "notes.slice(0, place + 1)", "notes.slice(0, place)", WINDOW),
    ("window: minutes of the section", NOTES, 'at("minutes").textContent = ', 'at("minutes").title = ', WINDOW),
    ("window: messages alone", NOTES, 'send({ asn: "ready" });', 'main.document.title; send({ asn: "ready" });', WINDOW),
    ("window: only its own messages", PRESENT, "event.source !== notes", "false", WINDOW),
    ("window: says when it is over", PRESENT, 'send("end");', "", WINDOW),
]  # fmt: skip

# The quiz with the room.
VOTING = [
    ("room: countdown", ROOM, "THINK = 30", "THINK = 20", HALL),
    ("room: time is over", ROOM, "this.say.textContent = this.w.time_over;", "", HALL),
    ("room: no key in the text", ROOM, 'make(row, "span", option.text, "nt-room__text");', 'make(row, "span", option.text, "nt-room__text");\n        if (option.right) row.dataset.mark = "right";', HALL),
    ("room: no key for screen readers", ROOM, 'make(row, "b", option.letter, "nt-room__letter");\n        make(row, "span", option.text', 'row.setAttribute("aria-label", option.because);\n        make(row, "b", option.letter, "nt-room__letter");\n        make(row, "span", option.text', HALL),
    ("room: no key hidden on the page", ROOM, 'const shelf = document.createElement("form");', 'const shelf = make(this.root, "form"); shelf.hidden = true;', HALL),
    ("room: no bars before the reveal", ROOM, "const talk = () =>", 'this.bar(make(this.body, "p"), "", 0.5, "");\n      const talk = () =>', HALL),
    ("room: bars as long as the counts", ROOM, '100 * part + "%"', '100 - 100 * part + "%"', HALL),
    ("room: bars below an option where they fit", ROOM, '["no", "yes"].some(', '["yes", "no"].some(', HALL),
    ("room: counts are not lost by a slip", ROOM, "        this.unsaved = true;\n", "", HALL),
    ("room: kept counts need no question", ROOM, "link.click();\n      this.unsaved = false;", "link.click();", HALL),
    ("room: counts beside the bars", ROOM, "one[n] + (item.several", "(item.several", HALL),
    ("room: both votes side by side", ROOM, "votes.forEach((one, turn) => {", "votes.slice(-1).forEach((one, turn) => {", HALL),
    ("room: from 30 percent", ROOM, "part >= SPLIT[0]", "part > SPLIT[0]", SHARES),
    ("room: not below 30 percent", ROOM, "part >= SPLIT[0]", "part >= 0.9 * SPLIT[0]", SHARES),
    ("room: up to 70 percent", ROOM, "part <= SPLIT[1]", "part < SPLIT[1]", SHARES),
    ("room: not above 70 percent", ROOM, "part <= SPLIT[1]", "part <= 1.1 * SPLIT[1]", SHARES),
    ("room: where the rule comes from", GUIDE, "C. H. Crouch dan E. Mazur", "Penulis lain", f"{FOUND}test_the_guide_holds_what_a_trainer_needs[id]"),
    ("room: why comes last", ROOM, "this.say.textContent = text;\n      item.shown", "this.say.textContent = text + item.explanation;\n      item.shown", HALL),
    ("room: reasons have their clause", ROOM, 'this.body.appendChild(item.sources).className = "nt-room__how";', "", HALL),
    ("room: Enter goes to the next count", ROOM, "next.focus();", "", HALL),
    ("room: Tab stays inside", ROOM, 'if (event.key === "Tab" && this.full()) { this.circle(event); return; }', "", HALL),
    ("room: Escape", ROOM, 'if (event.key === "Escape" && this.full()) { this.close(); return; }', "", HALL),
    ("room: axe", ROOM, 'field.setAttribute("aria-label",', 'field.setAttribute("data-label",', LISTS),
    ("room: an empty count is told", ROOM, "if (!sum(votes))", "if (false)", LATE),
    ("room: without counts", ROOM, "item.votes.length = turn;", "item.votes[turn] = item.options.map(() => 1);", LATE),
    ("room: file: counts", ROOM, "counts[0], counts[1]]", "counts[1], counts[0]]", HALL),
    ("room: file: letters of every language", ROOM, '"\\ufeff" + ', "", HALL),
    ("room: paper: nothing else", SHEETS, ".nt-print-room body > :not(.nt-room__sheet)", ".nothing > :not(.nt-room__sheet)", HALL),
    ("room: paper: before and after", ROOM, "parts.forEach((part, turn) => {", "parts.slice(1).forEach((part, turn) => {", HALL),
    ("room: the set of the phones", ROOM, "window.asnDraw.draw(of, bank.items)", 'window.asnDraw.draw("1", bank.items)', LATE),
    ("room: code and rules stand side by side", SHEETS, ".nt-slide .nt-room__lobby:has(.nt-qr) { display: grid;", ".nt-slide .nt-room__lobby:has(.nt-qr) { display: block;", LISTS),
    ("room: code of the set", LIBRARY + "trainer.py", '"set": f"cek.html#set={of}"', '"set": "cek.html#set=1"', f"{PLANS}test_sets_lead_to_the_same_items_on_a_phone_and_no_address_is_invented"),
    ("room: code that can be read", LIBRARY + "qr.py", "M{column + QUIET_ZONE} {line", "M{column} {line", f"{PLANS}test_a_qr_code_draws_the_modules_of_the_library[https://a.id/cek.html#set=1]"),
    ("room: no address is invented", LIBRARY + "trainer.py", 'if site_url else None', 'if of else None', f"{PLANS}test_sets_lead_to_the_same_items_on_a_phone_and_no_address_is_invented"),
    ("room: hint without an address", PARTS + "join.html", "{{ words.room.no_address }}", "", f"{FOUND}test_without_an_address_a_hint_and_the_file_stand_in_place_of_a_code[id]"),
    ("room: short address", PARTS + "join.html", '<b class="nt-address">{{ set.code.shown | replace("/", "/<wbr>" | safe) }}</b>', "", f"{FOUND}test_without_an_address_a_hint_and_the_file_stand_in_place_of_a_code[en]"),
    ("room: the question stays whole", SHEETS, ".nt-room__stem { font-weight: 700; font-size: 1.05em; }", ".nt-room__stem { font-weight: 700; font-size: 1.05em; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }", WHOLE),
    ("room: readable from the last row", SHEETS, ".nt-room__bar { display: flex; align-items: center; gap: .4em; font-size: max(var(--least), .8em);", ".nt-room__bar { display: flex; align-items: center; gap: .4em; font-size: .75em;", WHOLE_EN),
    ("room: no mark before the reveal", ROOM, 'const row = make(list, "li");\n        make(row, "b", option.letter, "nt-room__letter");\n        make(row, "span", option.text', 'const row = make(list, "li", "", option.right ? "nt-room__key" : "");\n        make(row, "b", option.letter, "nt-room__letter");\n        make(row, "span", option.text', WHOLE),
    ("room: no reason before the reveal", ROOM, 'field.setAttribute("aria-label", fill(w.hands, { letter: option.letter }));', 'field.setAttribute("aria-label", option.because);', f"{ITEMS}test_before_the_reveal_the_accessibility_tree_names_question_options_and_steps_alone[multiple]"),
    ("room: results on one page", SHEETS, "@page room { size: A4;", "@page room { size: A5;", WHOLE_EN),
    ("room: what is shown decides", ROOM, "return Math.round(100 * votes.reduce(", "return (100 * votes.reduce(", SHARES),
    ("room: among slides", ROOM, "this.forward();\n    }\n    forward", "}\n    forward", PLAN),
    ("room: large letters on a slide", SHEETS, "gap: 8px; font-size: max(28px,", "gap: 8px; font-size: min(20px,", PLAN),
]  # fmt: skip

# Session plans, their decks, and what lies beside them.
PLANNED = [
    ("plan: over time", LIBRARY + "plan_files.py", "if needed > plan.minutes:", "if needed > plan.minutes + 5:", f"{FAULT}[plan-over]"),
    ("plan: missing section", LIBRARY + "plan_files.py", "elif part.of not in self.names[kind]:", 'elif kind != "section" and part.of not in self.names[kind]:', f"{FAULT}[plan-part-unknown]"),
    ("plan: missing quiz", LIBRARY + "plan_files.py", 'self.names |= {"quiz": set(quizzes), "form"', 'self.names |= {"quiz": {*quizzes, "conto"}, "form"', f"{FAULT}[plan-part-unknown.quiz]"),
    ("plan: missing role-play", LIBRARY + "plan_files.py", '{"dialogue": {dialogue.id for dialogue in dialogues}}', '{"dialogue": {"paman"}}', f"{FAULT}[plan-part-unknown.dialogue]"),
    ("plan: no minutes", LIBRARY + "plan_files.py", "if slot.minutes == 0 and", "if False and", f"{FAULT}[plan-no-minutes]"),
    ("plan: shown twice", LIBRARY + "plan_files.py", "            if name in shown:\n", "            if False:\n", f"{FAULT}[plan-twice]"),
    ("plan: too few items", LIBRARY + "plan_files.py", "count < (part.take or 1)", "count < 1", f"{FAULT}[plan-take]"),
    ("plan: number of a set", LIBRARY + "plan_files.py", "if not SEED.fullmatch(part.of):", "if False:", f"{FAULT}[plan-set]"),
    ("plan: what no slide can show", LIBRARY + "plan_files.py", "not in SHOWN_MARKERS)", "in ())", f"{FAULT}[plan-marker]"),
    ("plan: part without a name", LIBRARY + "plan_files.py", "            if part.title is None:\n", "            if False:\n", f"{FAULT}[plan-needs]"),
    ("plan: named by a page", LIBRARY + "project.py", '"plan": plans,', '"plan": {**plans, "conto": None},', f"{FAULT}[plan-unknown]"),
    ("plan: times are computed", LIBRARY + "plans.py", "start += minutes", "start += part.minutes or 0", f"{PLANS}test_the_timetable_is_computed"),
    ("plan: minutes of the notes", LIBRARY + "plans.py", "minutes = part.minutes or from_notes", "minutes = from_notes or part.minutes or 0", f"{PLANS}test_the_timetable_is_computed"),
    ("plan: breaks take time", LIBRARY + "plans.py", "minutes = part.minutes or from_notes", 'minutes = 0 if part.kind == "break" else part.minutes or from_notes', f"{PLANS}test_the_timetable_is_computed"),
    ("plan: subsections count", LIBRARY + "plans.py", "sum(given.get(section, 0) for section in below(page, heading.text))", "given.get(heading.text, 0)", f"{PLANS}test_a_section_takes_the_minutes_of_its_notes_and_of_those_below_it"),
    ("plan: 30, 60, 90 minutes, half a day", "docs/plans/90-menit.yml", "minutes: 90", "minutes: 95", f"{PLANS}test_every_real_plan_keeps_its_time"),
    ("plan: clock times", f"{SCRIPTS}plan.js", "Number(given[1]) * 60", "Number(given[1]) * 61", PLAN),
    ("deck: every part", LIBRARY + "decks.py", "for part in plan.parts]", "for part in plan.parts[:-1]]", f"{PLANS}test_a_deck_holds_every_part_once_and_every_anchor_is_its_own[id]"),
    ("deck: links still lead there", LIBRARY + "excerpts.py", 'posixpath.relpath(target, posixpath.dirname(place) or ".")', "target", f"{PLANS}test_an_excerpt_has_its_own_anchors_and_links_that_still_lead_there"),
    ("deck: notes at its slides", LIBRARY + "decks.py", "slot.minutes, first, 0", 'slot.minutes, "", 0', f"{PLANS}test_notes_of_a_deck_stand_at_its_slides_with_the_minutes_of_the_plan"),
    ("deck: not searched", "hooks/search.py", ' or page.meta.get("deck")', "", LISTS),
    ("deck: not in the sitemap", "hooks/content.py", "@event_priority(-200)", "@event_priority(200)", LISTS),
    ("deck: no search engine", "overrides/main.html", "page.meta.deck %}", "page.meta.decks %}", LISTS),
    ("deck: not in the menu", "hooks/content.py", "InclusionLevel.NOT_IN_NAV", "InclusionLevel.INCLUDED", LISTS),
    ("guide: projector and notes", GUIDE, "{ #dua-layar }", "{ #satu-layar }", f"{FOUND}test_the_guide_holds_what_a_trainer_needs[id]"),
    ("guide: without electricity", GUIDE, "{ #tanpa-listrik }", "{ #tanpa-layar }", f"{FOUND}test_the_guide_holds_what_a_trainer_needs[id]"),
    ("guide: hard questions in English", "docs/en/pelatih/panduan.md", "{ #sulit-kasn }\n", "{ #sulit-kasn }\n\n### Empty { #sulit-kosong }\n", f"{FOUND}test_the_guide_holds_what_a_trainer_needs[en]"),
    ("discussion: expected answers", "docs/id/pelatih/diskusi.md", "{ #grup-jawaban }", "{ #grup-lain }", f"{FOUND}test_every_discussion_has_its_expected_answer[id]"),
    ("role-play: both roles", PARTS + "roleplay.html", "{{ words.trainer.role_other | replace(\"{other}\", one.other[language]) }}", "", f"{FOUND}test_a_role_play_shows_both_roles_before_the_conversation[id]"),
    ("role-play: the whole conversation", PARTS + "roleplay.html", "{% for turn in one.turns %}", "{% for turn in one.turns[:1] %}", f"{FOUND}test_a_role_play_shows_both_roles_before_the_conversation[en]"),
    ("role-play: who speaks is seen", "hooks/content.py", '"roleplay": ["acts", "trainer"],', '"roleplay": ["trainer"],', PLAN),
    ("role-play: on paper", LIBRARY + "products/sheets.py", "range(0, len(known), CARDS_ON_A_SHEET)", "range(0, len(known) - 1, CARDS_ON_A_SHEET)", "tests/test_products.py::test_every_act_and_dialogue_is_on_paper[id]"),
    ("tests: on paper", LIBRARY + "products/questions.py", "for form, ids in pairs.items()", 'for form, ids in [("A", pairs["A"])]', f"{FOUND}test_both_tests_come_on_paper_with_a_key_and_a_tally_sheet[id]"),
    ("tests: no key with the questions", LIBRARY + "products/questions.py", 'edition.fill("questions.html",', 'edition.fill("key.html",', "tests/test_products.py::test_another_key_leaves_the_question_sheets_as_they_are[id]"),
    ("tests: tally sheet", "overrides/print/tally.html", "{{ words.kit.sum }}", "", f"{FOUND}test_both_tests_come_on_paper_with_a_key_and_a_tally_sheet[en]"),
    ("gain: normalised", f"{SCRIPTS}gain.js", "/ (most - before)", "/ most", "tests/test_gain.py::test_gain"),
    ("gain: all right before", f"{SCRIPTS}gain.js", "before === most ? null :", "", "tests/test_gain.py::test_gain"),
    ("gain: bands", f"{SCRIPTS}gain.js", "g >= 0.7", "g > 0.7", "tests/test_gain.py::test_gain"),
    ("gain: more right than asked", f"{SCRIPTS}gain.js", "if (before > most || after > most)", "if (before > most)", "tests/test_gain.py::test_gain"),
    ("gain: while typing", f"{SCRIPTS}gain.js", 'one.addEventListener("input", show)', 'one.addEventListener("change", () => {})', f"{LED}test_gain_is_worked_out_while_typing[id]"),
    ("gain: on this device only", f"{SCRIPTS}gain.js", "function show() {", 'function show() {\n      new Image().src = "http://localhost:9/";', f"{LED}test_gain_is_worked_out_while_typing[en]"),
]  # fmt: skip

TRAINER = [*PRESENTING, *NOTED, *VOTING, *PLANNED]
