"""Decides which print products there are: each turns an edition (content in one language) into documents."""

from __future__ import annotations

from collections.abc import Callable

from netralitas.products import books, leaflets, questions, sheets
from netralitas.products.edition import Document, Edition

Product = Callable[[Edition], list[Document]]
PRODUCTS: dict[str, Product] = {
    "peserta": books.participant_booklet,
    "pelatih": books.trainer_booklet,
    "lembar": leaflets.leaflets,
    "poster-a3": sheets.poster_a3,
    "poster-a4": sheets.poster_a4,
    "poster-medsos": sheets.poster_social_media,
    "daftar-periksa": sheets.checklists,
    "soal": questions.question_sheets,
    "kartu-saku": sheets.pocket_card,
    "kartu-saat-ditekan": sheets.cards,
    "daftar-hadir": sheets.attendance,
}

__all__ = ["PRODUCTS", "Document", "Edition", "Product"]
