"""Which promise of the office kit is broken how, and which test has to notice: print editions, downloads, archive."""

from __future__ import annotations

LIBRARY, PAPER, KIT = "hooks/netralitas/", "overrides/print/", "hooks/netralitas/products/"
SMALL, REAL = "tests/test_office.py::", "tests/test_products.py::"
LIST, STICK = f"{SMALL}test_list_and_page_agree_with_the_files", f"{SMALL}test_the_archive_is_the_site_for_a_stick"
WORD = f"{SMALL}test_the_word_file_is_ready_for_a_letterhead[id]"
ALOUD, ALOUD_EN = (
    f"{SMALL}test_a_booklet_can_be_read_aloud_and_says_what_its_source_says[{language}]" for language in ("id", "en")
)
FONT = f"{SMALL}test_a_booklet_uses_its_own_font_breaks_words_and_is_small[id]"
PLACES, DIGEST = (
    f"{SMALL}test_references_lead_to_their_page[id]",
    f"{SMALL}test_what_decides_the_prints_is_in_their_digest",
)
ACTS = f"{SMALL}test_every_act_is_told_in_both_booklets_and_every_list_is_there"
WHOLE = f"{REAL}test_every_heading_and_citation_of_the_pages_is_there"
ITEMS, TABLE = f"{REAL}test_every_item_is_on_paper[id]", f"{REAL}test_a_long_table_is_one_table_with_headers"
DESCRIBED = f"{REAL}test_foreign_words_links_and_lists_are_described"
TURNED = f"{REAL}test_another_key_leaves_the_question_sheets_as_they_are[id]"
APART = f"{REAL}test_no_reason_stands_with_the_questions[id]"
CODES = f"{REAL}test_a_qr_code_is_there_when_the_site_has_an_address"
PLANNED = "tests/test_trainer_pages.py::test_the_booklet_works_without_a_screen"
PANGO = "tests/test_without_pango.py::"
OTHER_MACHINE = "tests/test_machines.py::test_a_small_site_is_the_same_on_another_machine"

# (promise, file, sound, broken, guard)
OFFICE = [
    ("paper: no key with the questions", KIT + "questions.py", '"questions.html", edition', '"key.html", edition', TURNED),
    ("paper: the sheet knows no key", KIT + "questions.py", 'letters=(LETTERS[: len(item.options)],)', 'letters=(LETTERS[: len(item.options) - bool(item.options[0].correct)],)', TURNED),
    ("paper: no reason in the participant booklet", KIT + "books.py", "(product,), with_notes", "(TRAINERS,), with_notes", APART),
    ("paper: notes for trainers alone", KIT + "books.py", "with_notes=product == TRAINERS", "with_notes=True", f"{REAL}test_notes_are_for_trainers_only"),
    ("paper: minutes for trainers alone", PAPER + "book.html", '{% if one.minutes and product == "pelatih" %}', "{% if one.minutes %}", f"{REAL}test_notes_are_for_trainers_only"),
    ("paper: the guide in the trainer booklet", "docs/id/pelatih/panduan.md", "booklet: trainer", "booklet: no", f"{PLANNED}[id]"),
    ("paper: a plan names the page of each part", LIBRARY + "trainer.py", '.removesuffix(".html") + ".md#kuis"', '.removesuffix(".html") + ".html#kuis"', f"{PLANNED}[id]"),
    ("paper: links to what a marker fills in", LIBRARY + "chapters.py", "            target = fragment\n", "            target = anchor_of(page)\n", "tests/test_chapters.py::test_references"),
    ("paper: pages with notes", KIT + "books.py", '(wanted in ("yes", "trainer") or bool(page.notes))', 'wanted == "yes"', f"{WHOLE}[id-pelatih-_in_trainer_booklet]"),
    ("paper: every heading", LIBRARY + "chapters.py", "int(found[2]) > int(found[1])", "int(found[2]) > int(found[1]) + 1", f"{WHOLE}[id-lembar-handed_out]"),
    ("paper: every source cited is told", KIT + "books.py", "for page, _, running in entries if page.shows(\"sources\")]", "for page, _, running in entries if not page]", f"{REAL}test_the_booklets_tell_every_source_that_they_cite[id]"),
    ("columns: measured where they end", LIBRARY + "columns.py", "        if laid[1] is not None or box", "        if laid[1] is None or box", "tests/test_columns.py::test_the_pages_are_those_of_weasyprint[parts]"),
    ("columns: seldom", LIBRARY + "columns.py", "        if measuring and box.children[-1].element is last:\n            return NOTHING_FITS\n", "", "tests/test_columns.py::test_the_pages_are_those_of_weasyprint[balanced]"),
    ("lines kept: forgotten with the page", LIBRARY + "repeats.py", "        lines.clear()\n", "", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[pages that change]"),
    ("lines kept: in their place", LIBRARY + "repeats.py", "key = id(box), left, right, str(skip)", "key = id(box), right - left, str(skip)", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[columns]"),
    ("lines kept: none with floats", LIBRARY + "repeats.py", "if not _in_flow(found[0]):", "if False:", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[floats in lines]"),
    ("lines kept: empty ones where they belong", LIBRARY + "repeats.py", "        line.position_y = box.position_y\n", "", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[empty lines]"),
    ("lines kept: in full", LIBRARY + "repeats.py", "line = _deep_copy(line)", "line = line.copy()", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[even lines]"),
    ("lengths kept: for one room", LIBRARY + "repeats.py", "key = id(box.style), *size", "key = id(box.style), 0", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[tables]"),
    ("lengths kept: not where borders join", LIBRARY + "repeats.py", "if box.style[\"border_collapse\"] == \"separate\":", "if True:", "tests/test_repeats.py::test_the_pages_are_those_of_weasyprint[common borders]"),
    ("layouts: room for calls", LIBRARY + "repeats.py", "co_stacksize=ROOM", "", "tests/test_repeats.py::test_a_call_has_room_and_gives_its_result"),
    ("paper: nothing that needs a screen", LIBRARY + "chapters.py", '    html = ON_SCREEN.sub("", html)\n', "", "tests/test_chapters.py::test_what_only_a_screen_can_do_is_left_out"),
    ("paper: a hint to the site", LIBRARY + "chapters.py", "write.elsewhere(page, text)", "text", "tests/test_chapters.py::test_references"),
    ("paper: no chapter for a question sheet", KIT + "chapter.py", " - pointers(html)", "", f"{REAL}test_the_participant_booklet_leads_to_the_question_sheets[id]"),
    ("paper: the address on the cover", PAPER + "book.html", "{% if home %}", "{% if not home %}", f"{REAL}test_the_participant_booklet_leads_to_the_question_sheets[en]"),
    ("paper: lines of a figure", LIBRARY + "wrapping.py", "width(longer, face) <= ems", "len(longer) <= 2 * ems", "tests/test_figures.py::test_a_line_on_paper_is_as_full_as_its_width_lets_it_be"),
    ("paper: the steps of a figure", "docs/figures/alur-atasan.yml", "  - id: panggil-lagi\n", "  - id: putus-lagi\n    label: {id: x, en: x}\n    detail: {id: x, en: x}\n  - id: panggil-lagi\n", "tests/test_figures.py::test_a_figure_and_the_list_below_it_have_the_same_steps"),
    ("paper: how many questions a plan takes", PAPER + "partials/trainer/plan.html", "{% if part.take %}", "{% if part.take == 1 %}", f"{PLANNED}[id]"),
    ("paper: the guide to a part", PAPER + "partials/trainer/plan.html", "{% if guide and guide != place %}", "{% if guide == 1 %}", f"{PLANNED}[en]"),
    ("lines: filled", LIBRARY + "line_ends.py", "if bare[2] is None else line", "if line[2] is None else line", "tests/test_booklet_pages.py::test_text_that_fits_stays_on_its_line"),
    ("paper: every item", KIT + "questions.py", "titles.get(name, name), quiz.items)", "titles.get(name, name), quiz.items[1:])", ITEMS),
    ("paper: both forms whole", KIT + "questions.py", "[known[one].item for one in ids]", "[known[one].item for one in ids[1:]]", ITEMS),
    ("paper: every dialogue", KIT + "sheets.py", "range(0, len(known), CARDS_ON_A_SHEET)", "range(2, len(known), CARDS_ON_A_SHEET)", f"{REAL}test_every_act_and_dialogue_is_on_paper[id]"),
    ("paper: posters say the rules", KIT + "sheets.py", "{answer: [one for one in every if one.answer == answer]", "{answer: [one for one in every if one.answer != answer]", f"{REAL}test_posters_say_what_the_rules_say[id]"),
    ("paper: acts at a glance", KIT + "books.py", "    body += glance\n", "", ACTS),
    ("paper: acts have their own chapter", LIBRARY + "chapters.py", "        if page in instead:\n            target = instead[page]\n        elif", "        if", "tests/test_chapters.py::test_references[a page that has a chapter in its place]"),
    ("paper: a list for each role", KIT + "sheets.py", "for role in ROLES]", "for role in ROLES[1:]]", ACTS),
    ("paper: sheets fit their paper", KIT + "sheets.py", "ROWS, COLUMNS = 24", "ROWS, COLUMNS = 64", f"{SMALL}test_a_sheet_fits_its_paper[daftar-hadir-2]"),
    ("paper: pages of references", PAPER + "css/base.css", ".number::after { content: target-counter(attr(data-page), page); }", "", PLACES),
    ("paper: short references of links", PAPER + "partials/address.html", '| replace("https://", "")', "", PLACES),
    ("paper: a code only with an address", KIT + "edition.py", "return qr_code(self.online(name)) if self.address else None", 'return qr_code(self.online(name) or "x")', f"{CODES}[id]"),
    ("paper: the code of the own language", KIT + "edition.py", 'folder = "" if self.language == "id" else', 'folder = "" if self.language else', f"{CODES}[en]"),
    ("type: no font of the machine", LIBRARY + "pdf.py", '    os.environ["FONTCONFIG_FILE"] = str(settings)\n', "", f"{SMALL}test_no_font_of_the_machine_is_used"),
    ("type: hyphenation", PAPER + "css/base.css", "hyphens: auto; hyphenate-limit-chars", "hyphens: manual; hyphenate-limit-chars", FONT),
    ("type: hyphens that break a word", LIBRARY + "mending.py", 'HYPHEN, SOFT_HYPHEN = b"<2010>", b"<00ad>"', 'HYPHEN, SOFT_HYPHEN = b"<2010>", b"<2010>"', FONT),
    ("type: small files", LIBRARY + "mending.py", "compress_streams=True", "compress_streams=False", FONT),
    ("type: a missing glyph is told", LIBRARY + "downloads.py", "    _require_glyphs(project, [(language, document.html) for _, language, document in jobs])\n", "", f"{REAL}test_a_character_without_a_glyph_is_named_at_its_place"),
    ("tags: language of the document", PAPER + "book.html", '<html lang="{{ language }}">', '<html lang="id">', ALOUD_EN),
    ("tags: language of foreign words", LIBRARY + "tagging.py", 'pydyf.String(element.get("lang"))', 'pydyf.String("id")', DESCRIBED),
    ("tags: words of a figure", PAPER + "partials/figures/flow.html", "<title>{{ figure.title[language] }}. {{ figure.desc[language] }}</title>", "", ALOUD),
    ("tags: words of a link", LIBRARY + "tagging.py", '" ".join("".join(element.itertext()).split())', '""', DESCRIBED),
    ("tags: links are printed", LIBRARY + "mending.py", "PRINT_FLAG = 4", "PRINT_FLAG = 0", DESCRIBED),
    ("tags: scope of headers", LIBRARY + "tagging.py", '"row": "/Row"', '"row": "/Column"', TABLE),
    ("tags: one head of a long table", LIBRARY + "mending.py", 'kid.kind == "/THead" and kid.element in heads', "False", TABLE),
    ("tags: spaces at the end of lines", LIBRARY + "tagging.py", "    inline.split_text_box = _spaced(inline.split_text_box)\n", "", ALOUD),
    ("tags: hidden dots are not told", LIBRARY + "tagging.py", 'inner.element.get("aria-hidden") == "true"', "False", ALOUD),
    ("list: bytes and digest", LIBRARY + "downloads.py", "hashlib.sha256(content)", "hashlib.sha256(content[1:])", LIST),
    ("list: the archive", LIBRARY + "downloads.py", "[*downloads, archive])", "downloads)", LIST),
    ("list: the size of the archive", LIBRARY + "offline.py", "path.write_text(text,", "path.write_text(path.read_text(),", LIST),
    ("stick: nothing for servers", LIBRARY + "offline.py", '{".map", ".gz", ".br"}', '{".gz", ".br"}', STICK),
    ("stick: the archive is not in itself", LIBRARY + "offline.py", 'words[language]["kit"]["here"], files[name]', "lambda found: found[0], files[name]", STICK),
    ("stick: same bytes each time", LIBRARY + "zips.py", "for name in sorted(files):", "for name in files:", STICK),
    ("word: head of the table", LIBRARY + "attendance_file.py", '"w:tblHeader"', '"w:cantSplit"', WORD),
    ("word: same bytes each time", LIBRARY + "zips.py", "ZipInfo(name, FIRST_DAY)", "ZipInfo(name, (1990, *FIRST_DAY[1:]))", WORD),
    ("word: labels end before their line", LIBRARY + "attendance_file.py", "stops.add_tab_stop(Mm(LABEL))", "stops.add_tab_stop(Mm(22))", WORD),
    ("word: room for a signature", LIBRARY + "attendance_file.py", "space_before = Mm(SIGNATURE)", "space_before = Mm(2)", WORD),
    ("word: the pledge", LIBRARY + "attendance_file.py", 'document.add_paragraph(words["pledge_own"])', 'document.add_paragraph("")', WORD),
    ("unchanged: quizzes", LIBRARY + "unchanged.py", '"quizzes", ', "", DIGEST),
    ("unchanged: templates", LIBRARY + "unchanged.py", '"overrides", ', "", DIGEST),
    ("unchanged: version", LIBRARY + "downloads.py", "tools(), str(version), address) if", "tools(), address) if", DIGEST),
    ("unchanged: address", LIBRARY + "downloads.py", "str(version), address) if", "str(version)) if", DIGEST),
    ("unchanged: tools of one file", LIBRARY + "press.py", 'f"{tools()}\\0{html}"', "html", DIGEST),
    ("machine: commit of seven letters", LIBRARY + "history.py", "SHOWN = 7", "SHOWN = 12", "tests/test_history.py::test_in_a_repository"),
    ("machine: order of the bytes", LIBRARY + "fonts.py", "def _bytes(font: TTFont) -> bytes:\n", 'def _bytes(font: TTFont) -> bytes:\n    font["head"].modified = id(font)\n', OTHER_MACHINE),
    ("pango: STRICT fails", LIBRARY + "cli.py", 'os.environ.get("STRICT") == "1"', 'os.environ.get("STRICT") == "yes"', f"{PANGO}test_publishing_stops_with_one_line_that_names_everything"),
    ("pango: all downloads are named", LIBRARY + "cli.py", "[*PRODUCTS, 'luring']", "[*PRODUCTS]", f"{PANGO}test_publishing_stops_with_one_line_that_names_everything"),
    ("pango: one line", LIBRARY + "cli.py", "with redirect_stdout(io.StringIO()):", "if True:", f"{PANGO}test_publishing_stops_with_one_line_that_names_everything"),
    ("pango: the page says so", "overrides/partials/downloads.html", "<p>{{ words.kit.no_downloads }}</p>", "", f"{PANGO}test_otherwise_the_pages_are_built_and_promise_no_download"),
]  # fmt: skip
