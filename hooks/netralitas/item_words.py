"""Decides what counts as a word, a sentence, a word with content and an absolute word in the texts of items."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\w+(?:[-/.,’']\w+)*")
BREAK = re.compile(r"(?<=[.?!…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SHORT_FORMS = _set("no. art. dr. drs. ir. prof. mr. mrs. ms. vs. p. hlm.")
NEGATIONS = _set("tidak bukan tak belum jangan not no never don't doesn't do does")

STOP_WORDS = {
    "id": _set(
        """ada adalah agar akan anda antara apa apabila apakah atas atau bagaimana bagi bahwa baik berapa
        boleh bukan dalam dan dapat dari dengan di dia harus hendak ia ialah ingin ini itu itulah jika kalau kami
        kapan karena ke kepada kita lakukan lalu maka mana manakah masih melakukan mengapa menurut mereka namun
        oleh orang pada para pun punya saat saja salah sang saya sebab sebagai sebaiknya sebuah sedang sehingga
        sejak seorang sudah supaya tak telah tentang terhadap tetapi tidak untuk walau wajib yaitu yakni
        yang"""
    ),
    "en": _set(
        """a about after all an and any are as at be because been before but by can could did do does
        for from had has have he her his how i if in into is it its may me must my no not of on one or our
        out say says she should so such than that the their them then there these they this those to up was
        we were what when where which who whom whose why will with would you your"""
    ),
}
"""Words that carry no subject of their own; two stems are compared without them."""

CLAUSE = r"(?:^|[,;:.] |\b(?:sebab|karena|bahwa|jadi|asal|because|since|that|so|if) )[\"“(]*"
ABSOLUTE = {
    "id": re.compile(
        r"\b(selalu|tidak pernah|tak pernah|hanya|cuma|pasti|mutlak|sama sekali|tanpa kecuali)\b"
        rf"|{CLAUSE}(semua|seluruh|segala|setiap(?! (?:hari|minggu|bulan|tahun|kali)\b)|tak seorang pun|siapa pun)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(always|never|only|completely|absolutely|entirely|totally|certainly|without exception|in no case)\b"
        rf"|{CLAUSE}(all|every(?! (?:day|week|month|year|time)\b)|everyone|everybody|none|nobody|no one)\b",
        re.IGNORECASE,
    ),
}
"""Specific determiners. "All", "every" and "none" only count where a clause begins with them, as in a general claim:
in "the same rate for all pairs" the word says who is served, not how far a rule reaches.
"""
HEDGE = {
    "id": re.compile(r"\b(?:tidak|bukan|belum|tak) (?:hanya|cuma|selalu|pasti|mutlak|semua|setiap)\b", re.IGNORECASE),
    "en": re.compile(r"(?:\bnot|n['’]t) (?:only|always|certainly|all|every(?:one|body)?)\b", re.IGNORECASE),
}
"""Absolute words that are taken back, such as "not only" and "tidak selalu"."""

REFUSING = {
    "id": re.compile(r"(?:menolak|tolak|tidak|jangan)\b", re.IGNORECASE),
    "en": re.compile(r"(?:refuse|decline|no|not|do not|don['’]t|stay away)\b", re.IGNORECASE),
}
"""How an option begins that says no to what is asked of the reader."""

VERDICT = _set(
    """benar betul tepat salah keliru sesuai aman boleh dilarang terlarang diizinkan true false correct incorrect
    right wrong valid safe best safest allowed permitted forbidden banned prohibited applies apply paling most
    least"""
)
FILLER = _set(
    """berikut pernyataan kalimat hal jawaban pilihan opsi dipilih pilih tentukan sini bawah satu semua termasuk
    kecuali following statement statements sentence answer answers option options choice choices choose select pick
    mark below here except each"""
)
SUBJECT = re.compile(
    r"\b(?:tentang|mengenai|perihal|terkait|about|concerning|regarding|(?<=true )of|(?<=correct )of)\b"
    r".*?(?=\b(?:adalah|ialah|yang|is|are)\b|[?.:…]|$)",
    re.IGNORECASE,
)
"""What a statement is about: "Which statement about PPPK is true?" asks nothing of PPPK."""

ASKING = {
    "id": re.compile(
        r"\b(?:apa|apakah|siapa|siapakah|mana|manakah|kapan|bagaimana|mengapa|berapa"
        r"|pilih|pilihlah|sebutkan|tentukan|tandai|hitunglah)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:what|who|whom|whose|which|when|where|why|how|choose|select|pick|name|mark)\b",
        re.IGNORECASE,
    ),
}
COMPLETION = re.compile(r"(?:\b(?:adalah|ialah|yaitu|yakni|is|are|was|were|that|bahwa)|[:…]|\.\.\.|_{2,})\s*[.:…_]*$")


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; a clause such as 94/2021 or a number is one word."""
    return TOKEN.findall(text.casefold())


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; abbreviations such as "Art." end none."""
    found: list[str] = []
    for part in BREAK.split(text.strip()):
        if found and found[-1].casefold().split()[-1] in SHORT_FORMS:
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def content_words(text: str, language: str) -> frozenset[str]:
    """Return the words that carry the subject of a text."""
    return frozenset(words(text)) - STOP_WORDS[language]


def absolute_word(text: str, language: str) -> str:
    """Return the first absolute word of a text, or an empty one."""
    found = ABSOLUTE[language].search(HEDGE[language].sub("–", text))
    return (found[1] or found[2]).casefold() if found else ""


def refuses(text: str, language: str) -> bool:
    """Tell whether an option begins with a refusal."""
    return bool(REFUSING[language].match(text))


def asks_nothing(stem: str, language: str) -> bool:
    """Tell whether a stem leaves the whole question to its options: "Which is true?", "Yang benar adalah …"."""
    subject = content_words(SUBJECT.sub(" ", stem), language) - VERDICT - FILLER
    if not subject:
        return True
    return "?" not in stem and not COMPLETION.search(stem) and not ASKING[language].search(stem)
