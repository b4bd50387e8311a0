"""Which promise is broken how, and which test has to notice: here those of the quizzes, beside them the others."""

from __future__ import annotations

from dataclasses import dataclass

from office_mutations import OFFICE
from trainer_mutations import TRAINER


@dataclass(frozen=True)
class Mutation:
    """One change that breaks a promise, and the test that guards it."""

    name: str
    path: str
    old: str
    new: str
    guard: str


SCRIPTS, STYLES = "overrides/assets/javascripts/", "overrides/assets/stylesheets/"
QUIZ, STORE, DRAW = (f"{SCRIPTS}{name}.js" for name in ("quiz", "store", "bank"))
EXAM, PROGRESS, STYLE = f"{SCRIPTS}exam.js", f"{SCRIPTS}progress.js", f"{STYLES}quiz.css"
SITE, ACTS = f"{SCRIPTS}site.js", f"{SCRIPTS}acts.js"
MAY = "tests/browser/test_may_i.py::"
PAGE, PAPER, LIBRARY = "overrides/partials/quiz/", "overrides/print/partials/", "hooks/netralitas/"
TYPES, KEPT = "tests/browser/test_item_types.py::", "tests/browser/test_kept_answers.py::"
STATES, SUM = "tests/browser/test_item_states.py::", "tests/browser/test_progress_page.py::"
CHECK, KEYS = "tests/browser/test_quick_check.py::", "tests/browser/test_quiz_by_keyboard.py::"
FONTS = "tests/test_print_fonts.py::"
RULES, SCHEMA, BANK = "tests/test_item_rules.py", "tests/test_schema.py", "tests/test_bank.py"

# What the reader is promised: (promise, file, sound, broken, guard).
READER = [
    ("keys: Enter on an answer", QUIZ, 'made.type = "button"', 'made.type = "submit"', f"{TYPES}test_arrows_and_enter_on_an_answer_submit_nothing[single]"),
    ("keys: Enter in a text", QUIZ, '(event) => event.preventDefault()', '() => {}', f"{TYPES}test_arrows_and_enter_on_an_answer_submit_nothing[short]"),
    ("keys: focus after checking", QUIZ, '(this.result === "right" ? this.shareButton : this.retryButton).focus({ preventScroll: true });', "", f"{TYPES}test_by_keyboard_alone[wrong-id]"),
    ("keys: every option", STYLE, '{ width: 1rem; height: 1rem;', '{ visibility: hidden; width: 1rem; height: 1rem;', f"{STATES}test_every_option_of_two_to_eight_is_chosen_changed_and_checked_with_keys"),
    ("axe: contrast of a result", STYLE, '.nt-result[data-result="right"] { color: var(--nt-ok); }', '.nt-result[data-result="right"] { color: #9c9; }', f"{STATES}test_axe_width_and_focus_order_from_new_to_finished[light-id]"),
    ("axe: name of the textarea", PAGE + "reveal.html", '<label class="nt-reply"><span>{{ words.quiz.think }}</span>', '<label class="nt-reply">', f"{STATES}test_axe_width_and_focus_order_from_new_to_finished[dark-en]"),
    ("announced: live region", QUIZ, 'this.status.setAttribute("role", "status");', "", f"{TYPES}test_by_keyboard_alone[right-en]"),
    ("announced: region there before", STYLE, ".md-typeset .nt-result:empty,", ".nt-result:empty { display: none; }\n.md-typeset .nt-result:empty,", f"{TYPES}test_by_keyboard_alone[partly-id]"),
    ("announced: order of focus", PAGE + "frame.html", '<fieldset class="nt-item"', '<fieldset tabindex="3" class="nt-item"', f"{STATES}test_axe_width_and_focus_order_from_new_to_finished[light-en]"),
    ("no scripts: key can be read", PAGE + "frame.html", '<details class="nt-key" data-key>', '<details class="nt-key" data-key hidden>', f"{TYPES}test_without_scripts_everything_can_be_read[id]"),
    ("no scripts: key is folded", PAGE + "frame.html", '<details class="nt-key" data-key>', '<details class="nt-key" data-key open>', f"{TYPES}test_without_scripts_everything_can_be_read[en]"),
    ("kept: another key drops the answer", STORE, "items[id].s === sign", "true", f"{KEPT}test_answers_outlast_edits_unless_the_key_changed"),
    ("kept: another stem keeps it", LIBRARY + "items/base.py", "[type_name, self.answer]", '[type_name, self.answer, self.stem["id"]]', f"{KEPT}test_answers_outlast_edits_unless_the_key_changed"),
    ("kept: by id, not by place", QUIZ, "id: node.dataset.item, sign", "id: String(document.querySelectorAll(\"[data-check]\").length), sign", f"{KEPT}test_answers_outlast_edits_unless_the_key_changed"),
    ("kept: both languages", STORE, 'KEY = "asn-netral"', 'KEY = "asn-netral" + document.documentElement.lang', f"{KEPT}test_answers_outlast_a_reload_and_count_in_both_languages[id-en]"),
    ("kept: tabs", STORE, "if (event.key === KEY || event.key === null) load();", "", f"{KEPT}test_tabs_do_not_overwrite_each_other"),
    ("retry: only what was missed", QUIZ, 'one.result && one.result !== "right"', "one.result", f"{KEPT}test_only_missed_items_are_repeated"),
    ("retry: the item is new", QUIZ, '      this.type.write(this, "");\n', "", f"{TYPES}test_retry_makes_the_item_new"),
    ("review: all reasons", QUIZ, "if (rest.length) {", "if (false) {", f"{TYPES}test_reasons_and_marks[id]"),
    ("review: marks of a select", QUIZ, "item.tag(one, right.get(one.dataset.option) === mine.get(one.dataset.option), \"\")", "right", f"{TYPES}test_reasons_and_marks[en]"),
    ("progress: topics done and missed", PROGRESS, 'good = answers.filter((one) => one.r === "right").length', "good = answers.length", f"{SUM}test_topics_done_and_missed[id]"),
    ("progress: seven days", STORE, "[0, 1, 3, 7]", "[0, 1, 3, 6]", f"{SUM}test_a_missed_item_comes_back_after_one_three_and_seven_days[id]"),
    ("progress: three boxes", STORE, "% 4", "% 3", f"{SUM}test_a_missed_item_comes_back_after_one_three_and_seven_days[en]"),
    ("progress: not before its day", STORE, "before.u <= day() ?", "true ?", f"{SUM}test_an_item_missed_again_starts_anew_and_a_second_try_on_one_day_moves_nothing"),
    ("progress: nothing mixed", DRAW, "if (seed && [", "if ([", f"{SUM}test_a_missed_item_comes_back_after_one_three_and_seven_days[id]"),
    ("progress: export", PROGRESS, "new Blob([store.text()]", 'new Blob(["{}"]', f"{SUM}test_data_is_saved_deleted_and_taken_back[id]"),
    ("progress: import of something else", STORE, "if (!read) return false;", "if (!read) return true;", f"{SUM}test_another_file_is_refused_and_changes_nothing[null]"),
    ("progress: import of unsound entries", STORE, "RESULTS.includes(one.r)", "one.r", f"{SUM}test_imported_text_is_never_parsed_as_html"),
    ("progress: delete", PROGRESS, "    store.clear();\n", "", f"{SUM}test_data_is_saved_deleted_and_taken_back[en]"),
    ("progress: ask before deleting", PROGRESS, "if (told.textContent !== w.wSure)", "if (false)", f"{SUM}test_data_is_saved_deleted_and_taken_back[en]"),
    ("sheet: alone on paper", STYLE, ".nt-print-sheet body .md-content__inner", ".nothing body .md-content__inner", f"{SUM}test_the_sheet_is_printed_alone_with_name_day_and_note[id]"),
    ("sheet: only on paper", PROGRESS, 'window.addEventListener("afterprint", () => alone(false));', "", f"{SUM}test_the_sheet_is_printed_alone_with_name_day_and_note[id]"),
    ("sheet: no certificate", PAGE + "progress.html", "{{ words.progress.sheet_note }}", "", f"{SUM}test_the_sheet_is_printed_alone_with_name_day_and_note[en]"),
    ("sheet: the name stays", PROGRESS, 'find("data-sheet-name").textContent = find("data-name").value;', 'find("data-sheet-name").textContent = find("data-name").value;\n    localStorage.setItem("asn-netral", find("data-name").value);', f"{SUM}test_the_sheet_is_printed_alone_with_name_day_and_note[id]"),
    ("topics: order of the navigation", LIBRARY + "render.py", "for part in parts(settings, context.language)", "for part in sorted(parts(settings, context.language), key=str)", "tests/test_render.py::test_topics_come_in_the_order_and_by_the_names_of_the_navigation[id]"),
    ("check: the same for a room", EXAM, "window.asnDraw.draw(clean, bank.items)", "window.asnDraw.draw(String(Math.random()), bank.items)", f"{CHECK}test_a_number_gives_a_whole_room_the_same_ten[id]"),
    ("check: difficulties as planned", DRAW, "left[items[id].difficulty] -= 1;", "", f"{BANK}::test_the_script_of_the_page_draws_the_same_sets"),
    ("check: the hash of both programs", DRAW, "16777619", "16777618", f"{BANK}::test_the_script_of_the_page_draws_the_same_sets"),
    ("check: form B is another", EXAM, "bank.forms[name]", "bank.forms.A", f"{CHECK}test_forms_have_no_item_in_common_and_are_equally_hard"),
    ("check: reasons follow options", DRAW, "      list.appendChild(list.querySelector('[data-for=\"' + id + '\"]'));\n", "", f"{STATES}test_the_reason_moves_with_its_option"),
    ("check: options are mixed", DRAW, "      node.insertBefore(label(id), end);\n", "", f"{STATES}test_the_reason_moves_with_its_option"),
    ("check: bank when it is wanted", EXAM, 'find("data-controls").hidden = false;', 'find("data-controls").hidden = false;\n  window.asnDraw.load(w.bank, () => {});', f"{CHECK}test_the_reader_starts_and_finishes_ten[id]"),
    ("check: topics to read again", EXAM, "missed.has(one.dataset.topic)", "true", f"{CHECK}test_the_reader_starts_and_finishes_ten[en]"),
    ("check: missing bank", EXAM, "told.textContent = w.wFailed;", "", f"{CHECK}test_a_missing_bank_is_told"),
    ("check: topics without scripts", PAGE + "exam.html", '{% include "partials/quiz/topics.html" %}', "", f"{CHECK}test_without_scripts_the_topics_are_listed[id]"),
    ("check: no dead button without scripts", PAGE + "exam.html", "<div data-controls hidden>", "<div data-controls>", f"{CHECK}test_without_scripts_the_topics_are_listed[en]"),
    ("check: from a folder", LIBRARY + "quiz_scripts.py", 'return as_script("asnBank"', 'return "fetch(0);" + as_script("asnBank"', f"{CHECK}test_it_works_from_a_folder[id]"),
    ("storage: blocked", STORE, 'catch (error) { store.state = "blocked"; return; }', "catch (error) { return; }", f"{KEPT}test_storage_that_refuses_is_told_in_one_line[blocked-id]"),
    ("storage: full", STORE, 'store.state = "full"', 'store.state = "ok"', f"{KEPT}test_storage_that_refuses_is_told_in_one_line[full-en]"),
    ("storage: corrupt", STORE, 'store.state = "corrupt"', 'store.state = "ok"', f"{KEPT}test_unreadable_answers_are_told_in_one_line[no JSON]"),
    ("storage: older", STORE, "read.v !== VERSION ||", "", f"{KEPT}test_unreadable_answers_are_told_in_one_line[older]"),
    ("storage: unsound answers", QUIZ, "try { this.type.write(this, kept.a); this.show(kept.a, kept.r); } catch (error) { this.retry(false); }", "this.type.write(this, kept.a); this.show(kept.a, kept.r);", f"{KEPT}test_stored_text_is_never_parsed_as_html"),
    ("share: address of the item", QUIZ, '"#soal-" + this.id;', '"";', f"{TYPES}test_sharing_gives_question_explanation_clause_day_and_address"),
    ("share: day of the check", QUIZ, "[legend, told, clauses, w.checked]", "[legend, told, clauses]", f"{TYPES}test_sharing_gives_question_explanation_clause_day_and_address"),
    ("acts: known by other words", ACTS, "if (best.length) return best;", "", f"{MAY}test_words_that_no_act_holds_lead_to_the_best_one"),
    ("acts: a heading is no act", ACTS, "acts.includes(one)", "one", f"{MAY}test_words_that_no_act_holds_lead_to_the_best_one"),
    ("acts: asked on the home page", ACTS, 'get("q")', 'get("s")', f"{MAY}test_a_question_on_the_home_page_opens_its_act"),
    ("acts: readable when a script is lost", SITE, 'root.classList.replace("js", "no-js");', '', f"{MAY}test_a_script_that_does_not_arrive_hides_no_answer"),
    ("touch: the text makes room for its source", SITE, 'if (open === term) { root.classList.add("nt-hush"); return; }', "if (open === term) return;", "tests/browser/test_terms.py::test_by_touch"),
    ("cards: a cell names its column", LIBRARY + "tables.py", 'column = f\' data-column="{head}"\' if head else ""', 'column = ""', "tests/test_tables.py"),
    ("cards: rows of a phone", f"{STYLES}site.css", '.md-content table[data-cards] td { display: block; }', '.md-content table[data-cards] td { display: table-cell; }', "tests/browser/test_cards.py::test_a_row_is_a_card_on_a_phone"),
    ("letters twice as large", f"{STYLES}site.css", "@media (max-width: 16em)", "@media (max-width: 1em)", "tests/browser/test_menu.py::test_letters_twice_as_large_push_nothing_off_the_screen"),
    ("menu: focus goes in and comes back", SITE, '(open ? document.querySelector(".md-nav--primary") : menu).focus();', "", "tests/browser/test_menu.py::test_open_walk_and_close_by_keyboard"),
    ("style of 2020", STYLE, ".nt-item input:enabled, .nt-item", ".nt-item label:has(b), .nt-item", "tests/test_contract.py::test_a_style_sheet_of_readers_is_one_of_2020[quiz.css]"),
    ("share: copy", SITE, 'text + "\\n" + address', "text", f"{STATES}test_without_a_share_sheet_the_text_is_copied"),
    ("share: honest about copying", SITE, 'if (document.execCommand("copy")) done();', 'document.execCommand("copy"); done();', f"{STATES}test_without_a_share_sheet_the_text_is_copied"),
    ("share: an item of the check", DRAW, "if (topic) node.dataset.address", "if (false) node.dataset.address", f"{CHECK}test_a_shared_item_leads_to_its_own_page[id]"),
    ("report: address of the settings", QUIZ, "encodeURIComponent(this.id", "(this.id", f"{STATES}test_a_doubtful_item_is_reported_to_the_address_of_the_settings[id]"),
    ("before: key", QUIZ, "this.key.hidden = true;", "this.key.open = true;", f"{TYPES}test_nothing_of_the_key_is_told_before[id]"),
    ("before: later moments", QUIZ, "one.hidden = n > 0;", "", f"{TYPES}test_nothing_of_the_key_is_told_before[en]"),
    ("before: forced colours", STYLE, ".nt-key[hidden] { display: none; }", "@media (forced-colors: active) { .nt-key[hidden] { display: block !important; } .nt-key[hidden]::details-content { content-visibility: visible; } }", f"{TYPES}test_forced_colours_and_reduced_motion[id]"),
    ("forced colours: lines", STYLE, "margin: .25rem 0; border: .05rem solid var(--nt-line);", "margin: .25rem 0;", f"{TYPES}test_forced_colours_and_reduced_motion[en]"),
    ("reduced motion", STYLE, ".nt-sum { display: flex;", ".nt-sum { transition: opacity 1s !important; display: flex;", f"{TYPES}test_forced_colours_and_reduced_motion[id]"),
    ("390 px", STYLE, ".nt-item label > span { flex: 1; min-width: 0; }", ".nt-item label > span { flex: 1; min-width: 30rem; }", f"{STATES}test_axe_width_and_focus_order_from_new_to_finished[light-id]"),
    ("policy: no inline code", QUIZ, '"use strict";', '"use strict"; new Function("")();', f"{STATES}test_the_policy_that_allows_only_files_of_the_site_is_enough"),
    ("hosts: none but the site's own", QUIZ, "const store = window.asnStore,", 'new Image().src = "http://localhost:9/";\n  const store = window.asnStore,', f"{TYPES}test_by_keyboard_alone[right-id]"),
    ("paper: later moments", STYLE, ".nt-moment[hidden] { display: block !important; }", "", f"{STATES}test_on_paper_every_question_is_whole_and_no_key_is_told[id]"),
    ("paper: no key", STYLE, ".nt-hint, .nt-key:not([open]) { display: none !important; }", ".nt-hint { display: none !important; } .nt-key { display: block !important; }", f"{STATES}test_on_paper_every_question_is_whole_and_no_key_is_told[en]"),
    ("types: partial marks", QUIZ, "(hits - (chosen.length - hits))", "hits", f"{KEYS}test_keyboard_alone"),
    ("types: select", QUIZ, "([id, value]) => mine.get(id) === value", "([id]) => mine.get(id)", f"{TYPES}test_by_keyboard_alone[partly-en]"),
    ("types: case of a word", QUIZ, "text.toLowerCase()", "text", f"{STATES}test_numbers_and_words_are_read_as_people_write_them"),
    ("types: tolerance", QUIZ, "<= Number(tolerance) + 1e-9", "<= 1e-9", f"{STATES}test_numbers_and_words_are_read_as_people_write_them"),
    ("types: thousands", QUIZ, '[found, found.replace(/[.,](?=\\d{3}(\\D|$))/g, "")]', "[found]", f"{STATES}test_numbers_and_words_are_read_as_people_write_them"),
    ("types: outcome of a story", QUIZ, "{ right: 1, partly: 0.5, wrong: 0 }[story.end", "{ right: 1, partly: 1, wrong: 0 }[story.end", f"{TYPES}test_by_keyboard_alone[partly-id]"),
    ("types: end of a story", QUIZ, "item.told = story.end(item, answer).textContent;", "", "tests/browser/test_item_states.py::test_on_paper_every_question_is_whole_and_no_key_is_told[en]"),
    ("types: own judgement", QUIZ, "({ right: 1, partly: 0.5 }[answer] || 0)", "1", f"{TYPES}test_by_keyboard_alone[wrong-en]"),
    ("types: hints", PAGE + "frame.html", '{{ " " ~ loop.index if item.hints | length > 1 }}', "", "tests/test_items.py::test_html[single-id]"),
    ("types: hints in steps", PAGE + "frame.html", '<details class="nt-hint">', '<details class="nt-hint" open>', f"{TYPES}test_hints_open_in_steps_and_tell_nothing_of_the_key[id]"),
    ("types: number in the markup", PAGE + "short.html", 'data-number="{{ item.number | replace(",", ".") }}"', 'data-number="{{ item.number }}"', "tests/test_items.py::test_a_number_is_given_to_the_script_with_a_point"),
    ("types: rule for partial marks", PAGE + "choice.html", "{{ words.quiz.choose_many }}", "", "tests/test_items.py::test_html[multiple-id]"),
    ("types: moments in print", PAPER + "quiz/scenario.html", "{% for step in item.steps %}", "{% for step in item.steps[:1] %}", "tests/test_items.py::test_html_on_paper[scenario]"),
    ("types: key in print", PAPER + "key/matching.html", "{{ option.because[language] }}", "", "tests/test_items.py::test_html_on_paper[matching]"),
    ("sheets: a row for each moment", LIBRARY + "products/questions.py", "tuple(LETTERS[: len(step.options)] for step in item.steps)", "(LETTERS[: len(item.steps[0].options)],)", "tests/test_sheets.py::test_a_story_has_a_row_of_letters_for_each_moment"),
    ("sheets: each role its own law", "hooks/netralitas/sources.py", "if role in self.sources[known].roles)", ")", "tests/test_clauses.py::test_the_register_knows_whom_a_source_binds"),
    ("sheets: both halves of a role", "hooks/netralitas/products/clauses.py", "if part in register.sources[one].people][:1]", "][:1]", "tests/test_clauses.py::test_both_halves_of_a_role_find_their_law[tni-polri]"),
    ("sheets: no clause below advice", "hooks/netralitas/products/clauses.py", "short.standing == ADVICE", "False", "tests/test_clauses.py::test_advice_names_no_clause_and_a_ban_is_never_what_allows"),
    ("sheets: a ban is a limit", "overrides/print/partials/clauses.html", "{% if told.limit %}{{ words.kit.limit }} {% endif %}", "", "tests/test_clauses.py::test_the_word_of_a_limit_stands_before_its_clause[id]"),
    ("acts: a source of others is a fault", "hooks/netralitas/acts.py", "if own.get(name, people).isdisjoint(people):", "if False:", "tests/test_bad_input.py::test_case[act-source-other]"),
    ("acts: each part of a role has a source", "hooks/netralitas/acts.py", "        if bare:", "        if False:", "tests/test_bad_input.py::test_case[act-source-role]"),
    ("acts: clauses of the chosen role", ACTS, 'covers(one, "for", own)', "true", f"{MAY}test_each_combination_is_answered_as_in_python[id-sample]"),
    ("sheets: the sign on each line", "overrides/print/checklists.html", '<li>{% include "partials/shape.html" %} ', "<li>", "tests/test_sheets.py::test_each_line_of_a_checklist_has_the_sign_of_its_answer[id]"),
    ("sheets: the size that fills sheets", LIBRARY + "fitting.py", "if worth(last) >= worth(first):", "if True:", "tests/test_sheets.py::test_the_size_that_fills_the_sheets"),
    ("types: unreachable places", LIBRARY + "items/scenario.py", "reached = {order[0]}", "reached = {*order, *ends}", "tests/test_bad_input.py::test_case[unreached]"),
    ("types: steps in their order", LIBRARY + "items/ordering.py", "return mixed if mixed != self.options else mixed[1:] + mixed[:1]", "return self.options", "tests/test_items.py::test_steps_are_shown_in_another_order_that_never_changes"),
    ("html: typed text", QUIZ, "    made.textContent = text;\n", "    made.innerHTML = text;\n", "tests/test_contract.py::test_only_bank_and_notes_of_the_site_itself_are_parsed_as_html"),
    ("html: text of an option", PAGE + "choice.html", "{{ option.text[language] }}", "{{ option.text[language] | safe }}", "tests/test_render.py::test_hostile_texts_of_a_quiz_come_back_unchanged[2]"),
    ("html: text in the PDF", "overrides/print/pelatih/partials/beside/choice.html", "{{ option.text[language] }}", "{{ option.text[language] | safe }}", f"{FONTS}test_texts_of_a_quiz_come_back_as_typed_on_the_page_and_on_paper[hostile]"),
    ("html: what the font lacks", LIBRARY + "downloads.py", "    if problems:\n        raise", "    if False:\n        raise", "tests/test_bad_input.py::test_a_character_that_no_font_of_the_booklet_has"),
    ("fonts: emoji", LIBRARY + "fonts.py", '("DejaVuSans", "NotoSansSymbols2")', '("DejaVuSans",)', f"{FONTS}test_a_font_is_written_only_for_what_needs_it"),
    ("fonts: only where needed", LIBRARY + "fonts.py", "_shares(foreign(text)).items()", '_shares(foreign(text + "\u2717")).items()', f"{FONTS}test_a_font_is_written_only_for_what_needs_it"),
    ("fonts: order of typing", LIBRARY + "tagging.py", "if not foreign(text):", "if True:", f"{FONTS}test_texts_of_a_quiz_come_back_as_typed_on_the_page_and_on_paper[foreign]"),
    ("ES2018", QUIZ, "const kept = quiz.restore && store.get(this.id, this.sign);", "const kept = quiz?.restore && store.get(this.id, this.sign);", "tests/test_contract.py::test_a_script_is_a_classic_one_of_2018[quiz.js]"),
]  # fmt: skip

# What the author is promised.
AUTHOR = [
    ("fuzz: two keys", LIBRARY + "items/single.py", "if len(self.key) != 1:", "if not self.key:", "tests/test_bad_input.py::test_case[single-key.two]"),
    ("fuzz: no key", LIBRARY + "items/multiple.py", "if not self.key:", "if False:", "tests/test_bad_input.py::test_case[multiple-no-key]"),
    ("fuzz: match to nowhere", LIBRARY + "items/matching.py", "if option.match not in known:", "if False:", "tests/test_bad_input.py::test_case[match-unknown]"),
    ("fuzz: no good end", LIBRARY + "items/scenario.py", 'if not any(outcome.result == "right" for outcome in self.outcomes):', "if False:", "tests/test_bad_input.py::test_case[no-good-end]"),
    ("fuzz: blank answer", LIBRARY + "items/short.py", "if any(not spelling for spelling in self.normal(language)):", "if False:", "tests/test_bad_input.py::test_case[short-blank]"),
    ("input: same text twice", LIBRARY + "items/base.py", ".casefold().split()).rstrip", ".split()).rstrip", "tests/test_bad_input.py::test_case[option-text-twice]"),
    ("input: endings", LIBRARY + "file_names.py", "elif path.suffix not in allowed:", "elif False:", "tests/test_bad_input.py::test_case[file-ending.word]"),
    ("input: copies are not read", LIBRARY + "file_names.py", "if NAME.fullmatch(path.name))", "if path.name)", "tests/test_bad_input.py::test_case[file-name]"),
    ("input: a misnamed file alone is blamed", LIBRARY + "problems.py", "name.split('.')[0]", "name", "tests/test_bad_input.py::test_case[file-ending]"),
    ("input: notes typed almost right", LIBRARY + "typing_slips.py", 'startswith("//")', 'startswith("////")', "tests/test_bad_input.py::test_case[notes-form]"),
    ("input: HTML with styles", LIBRARY + "typing_slips.py", "(?:style|on", "(?:styles|on", "tests/test_bad_input.py::test_case[page-html]"),
    ("input: cells that a table would lose", LIBRARY + "typing_slips.py", "_cells(text) > cells", "_cells(text) > cells + 1", "tests/test_bad_input.py::test_case[table-row]"),
    ("input: a marker that swallows", LIBRARY + "typing_slips.py", 'if "\\n" in found[0]:', "if False:", "tests/test_bad_input.py::test_case[marker-form.open]"),
    ("input: pictures exist", LIBRARY + "links.py", "(folder / name).is_file()", "True", "tests/test_bad_input.py::test_case[link-unknown.picture]"),
    ("input: every page in the menu", LIBRARY + "menu.py", "for name in sorted(missing):", "for name in ():", "tests/test_bad_input.py::test_case[menu-lacks]"),
    ("input: every title translated", LIBRARY + "menu.py", "if title and title not in known:", "if False:", "tests/test_bad_input.py::test_case[menu-untranslated]"),
    ("input: a text cut off by #", LIBRARY + "quick_yaml.py", " and not PERHAPS_CUT_OFF.search(text)", "", "tests/test_bad_input.py::test_case[yaml-cut-off]"),
    ("input: a plan is not blamed for a page", LIBRARY + "plan_files.py", "and not self._faulty(slot.part.of or \"\")", "", "tests/test_bad_input.py::test_case[notes-form.plan]"),
    ("swap: the old site comes back", LIBRARY + "swap.py", "            aside.rename(target)\n", "", "tests/test_swap.py::test_the_old_site_comes_back_when_the_new_one_cannot_take_its_place"),
    ("build: the address of the settings", LIBRARY + "markup.py", "if isinstance(given, str):", "if not given:", "tests/test_builds.py::test_the_address_comes_from_the_settings_or_from_the_variable_that_they_name"),
    ("input: id used in another quiz", LIBRARY + "data_files.py", "if identifier in owners:", "if False:", "tests/test_bad_input.py::test_case[id-twice]"),
    ("input: all in one run", LIBRARY + "quizzes.py", "    for number, item in enumerate(quiz.items):", "    for number, item in enumerate(quiz.items[:1]):", "tests/test_bad_input.py::test_case[citation-past.quiz]"),
    ("rule: longest key", LIBRARY + "item_rules.py", "LENGTH_RATIO * other and length", "LENGTH_RATIO * other or length", f"{RULES}::test_a_sound_item_is_left_alone[longest-key-all-alike]"),
    ("rule: absolute words", LIBRARY + "item_rules.py", "if held and not any(one.correct for _, one, _ in held):", "if held:", f"{RULES}::test_a_sound_item_is_left_alone[absolute-word-on-both-sides]"),
    ("rule: lone refusal", LIBRARY + "item_rules.py", "if len(no) > 2 and no.count(no[key]) == 1:", "if len(no) > 2 and no[key] and no.count(True) == 1:", f"{RULES}::test_a_weak_item_is_found[lone-refusal-the-key-alone-agrees]"),
    ("rule: position of the key", LIBRARY + "item_rules.py", "count > KEYS_SHARE * total", "count >= KEYS_SHARE * total", f"{RULES}::test_a_sound_item_is_left_alone[key-position-half-at-one-place]"),
    ("rule: overlap", LIBRARY + "item_rules.py", "SAME_OPTION = 0.8", "SAME_OPTION = 0.95", f"{RULES}::test_a_weak_item_is_found[options-overlap-nearly-the-same-words]"),
    ("rule: stem over 60 words", LIBRARY + "item_rules.py", "STEM_WORDS, SENTENCE_WORDS = 60, 30", "STEM_WORDS, SENTENCE_WORDS = 61, 30", f"{RULES}::test_a_weak_item_is_found[stem-long-sixty-one-words]"),
    ("rule: sentence over 30 words", LIBRARY + "item_rules.py", "STEM_WORDS, SENTENCE_WORDS = 60, 30", "STEM_WORDS, SENTENCE_WORDS = 60, 31", f"{RULES}::test_a_weak_item_is_found[sentence-long-thirty-one-words]"),
    ("rule: open stem", LIBRARY + "item_words.py", "and not COMPLETION.search(stem)", "", f"{RULES}::test_a_sound_item_is_left_alone[stem-open-completion-with-subject]"),
    ("rule: twins", LIBRARY + "item_rules.py", "SAME_STEM = 0.6", "SAME_STEM = 0.7", f"{RULES}::test_twins_are_the_pairs_that_a_plain_comparison_finds"),
    ("rule: source in the docstring", LIBRARY + "item_rules.py", '    HDR: "Vary the location of the right answer according to the number of choices".\n', "    No source.\n", f"{RULES}::test_every_rule_has_cases_words_and_a_source"),
    ("rule: silenced with a reason", LIBRARY + "item_warnings.py", "if not any((slot, one.rule) in silenced for slot in one.slots):", "if True:", f"{RULES}::test_ok_silences_one_rule_of_one_item"),
    ("rule: silence without need", LIBRARY + "item_warnings.py", "if (slot, silence.rule) not in needed:", "if False:", f"{RULES}::test_ok_for_nothing_is_a_warning"),
    ("rule: strict when asked", LIBRARY + "cli.py", "(strict_items and warnings)", "False", f"{RULES}::test_check_fails_on_warnings_when_asked"),
    ("schema: current", LIBRARY + "items/base.py", '"easy", "medium", "hard"', '"easy", "medium", "hard", "extreme"', f"{SCHEMA}::test_the_schema_in_the_repository_is_current[quizzes/schema.json]"),
    ("schema: yes and no", LIBRARY + "shapes.py", '"ya": True,', '"ya": True, "iya": True,', f"{SCHEMA}::test_the_schema_in_the_repository_is_current[quizzes/schema.json]"),
    ("schema: dates", LIBRARY + "shapes.py", ', "format": "date"}', "}", f"{SCHEMA}::test_the_schema_in_the_repository_is_current[docs/sources.schema.json]"),
    ("schema: numbers", LIBRARY + "items/short.py", '{"type": ["string", "number"], "pattern": NUMBER}', '{"type": ["string", "number"]}', f"{SCHEMA}::test_the_schema_in_the_repository_is_current[quizzes/schema.json]"),
    ("bank: hash", LIBRARY + "bank.py", "(value ^ byte) * 16777619 % 2**32", "(value * 16777619 % 2**32) ^ byte", f"{BANK}::test_rank_gives_the_published_values_of_texts_with_a_slash"),
    ("bank: topics in turn", LIBRARY + "bank.py", "for topic in order:", "for topic in order[:1]:", f"{BANK}::test_a_seed_draws_ten_different_items_whatever_the_order_of_the_bank[full]"),
    ("bank: difficulties", LIBRARY + "bank.py", "left[found.difficulty] -= 1", "pass", f"{BANK}::test_a_draw_spreads_over_all_topics_and_keeps_the_plan[full]"),
    ("bank: forms of one topic", LIBRARY + "bank.py", "[pair for turn in rounds for pair in turn] + mixed", "mixed + [pair for turn in rounds for pair in turn]", f"{BANK}::test_forms_pair_different_topics_last"),
    ("bank: report of gaps", LIBRARY + "bank_report.py", "and not source.past]", "]", f"{BANK}::test_the_report_asks_for_no_item_on_what_is_no_longer_in_force"),
    ("bank: situations", LIBRARY + "bank_report.py", "sum(1 for item in items if item.situation)", "len(items)", f"{BANK}::test_the_report_shows_topics_situations_keys_and_sources"),
    ("bank: balance of the key", LIBRARY + "bank_report.py", "most = max(places.values(), default=0)", "most = min(places.values(), default=0)", f"{BANK}::test_the_balance_of_the_key_counts_single_choice_by_quiz"),
    ("weight: pages without a quiz", "hooks/content.py", "for kind in STYLES if kind in kinds", 'for kind in STYLES if kind == "quiz" or kind in kinds', "tests/test_bench_tools.py::test_the_row_of_ours_and_of_the_list"),
    ("weight: scripts", "hooks/content.py", '"quiz": ["store", "quiz"],', '"quiz": ["store", "quiz", "bank", "search"],', "tests/test_weight.py::test_scripts_and_styles_of_a_quiz"),
    ("weight: search index", PAGE + "quiz.html", " data-search-exclude", "", "tests/test_bench_tools.py::test_the_row_of_ours_and_of_the_list"),
    ("weight: HTML of an item", PAGE + "choice.html", "{% for option in item.options %}\n<label>", "{% for option in item.options %}\n<label data-quiz-option-of-an-item=\"{{ loop.index }}\" title=\"{{ option.because[language] }}\">", "tests/test_bench_tools.py::test_an_item_is_light_beside_the_same_texts_in_a_plain_list"),
    ("bench: targets", "tests/bench/bench.py", "apart <= 0.2", "apart <= 20", "tests/test_bench_tools.py::test_targets_are_marked"),
]  # fmt: skip

MUTATIONS = [Mutation(*one) for one in READER + AUTHOR + TRAINER + OFFICE]
