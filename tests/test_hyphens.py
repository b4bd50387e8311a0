"""Words part at the end of a line where their syllables do."""

from __future__ import annotations

import pyphen
import pytest
from netralitas.hyphens import PATTERNS, Hyphens, sound_breaks

# Where each word may part: a list made by hand, after the rules of EYD V.
WORDS = {
    "kelurahan": "kelu-rahan",
    "perguruan": "per-gu-ruan",
    "mendengarkan": "men-de-ngar-kan",
    "unggahan": "ung-gahan",
    "beralasan": "ber-alasan",
    "berakhir": "ber-akhir",
    "peralihan": "per-alihan",
    "peringatan": "per-ingatan",
    "sanksinya": "sank-si-nya",
    "karakteristik": "karak-teris-tik",
    "pemilihan": "pemi-lihan",
    "inspektorat": "inspek-to-rat",
    "konstitusi": "kon-sti-tusi",
    "tegaknya": "tegak-nya",
    "netralitas": "net-ra-li-tas",
}


@pytest.mark.parametrize("word", WORDS)
def test_an_indonesian_word_parts_at_its_syllables(word: str) -> None:
    assert Hyphens(lang="id", left=3, right=3).inserted(word) == WORDS[word]


@pytest.mark.parametrize("word", ["WhatsApp", "MenPANRB", "KPU", "SigapLapor"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_name_with_capitals_within_does_not_part(word: str, language: str) -> None:
    assert Hyphens(lang=language, left=3, right=3).inserted(word) == word


def test_nothing_is_added_to_the_patterns_and_english_is_theirs() -> None:
    for word in WORDS:
        assert set(Hyphens(lang="id").positions(word)) <= set(PATTERNS(lang="id").positions(word))
    assert Hyphens(lang="en_US").inserted("neutrality") == PATTERNS(lang="en_US").inserted("neutrality")
    assert "-" in Hyphens(lang="en_US").inserted("neutrality")


def test_pyphen_is_as_before_after_the_block() -> None:
    with sound_breaks():
        assert pyphen.Pyphen(lang="id", left=3, right=3).inserted("kelurahan") == "kelu-rahan"
    assert pyphen.Pyphen is PATTERNS
