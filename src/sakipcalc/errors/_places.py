"""Faults as data: where each one is, beside the words that say what it is."""

from typing import NamedTuple

from sakipcalc.errors._words import Teks, joined


class Letak(NamedTuple):
    """Where something is: in a file, among respondents, in a series. What is not known, or not meant, is None.

    Attributes:
        berkas: the file, or ``file.xlsx#sheet``, as the message names it.
        baris: the row, as a spreadsheet counts it.
        kolom: the column, by its header.
        responden: the respondent, from 1.
        unsur: the key of the unsur.
        periode: the number of the period, from 1.
        tahun: the year.
        nama: what else it is called: a peer, an indicator, ``butir`` for an entry of a list.
        nomor: the number of that entry, from 1.

    >>> Letak(responden=2, unsur="waktu").teks.id, Letak(nama="butir", nomor=3).teks.id
    ('responden 2, waktu', 'butir 3')
    """

    berkas: str | None = None
    baris: int | None = None
    kolom: str | None = None
    responden: int | None = None
    unsur: str | None = None
    periode: int | None = None
    tahun: int | None = None
    nama: str | None = None
    nomor: int | None = None

    def __repr__(self) -> str:
        known = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items() if value is not None)
        return f"Letak({known})"

    @property
    def teks(self) -> Teks:
        """The place in words."""
        entry = " ".join(str(each) for each in (self.nama, self.nomor) if each is not None)
        told = [
            said.fill(place=str(place))
            for said, place in (
                (Teks("{place}", "{place}"), self.berkas),
                (Teks("baris {place}", "row {place}"), self.baris),
                (Teks("kolom '{place}'", "column '{place}'"), self.kolom),
                (Teks("responden {place}", "respondent {place}"), self.responden),
                (Teks("{place}", "{place}"), self.unsur),
                (Teks("periode {place}", "periode {place}"), self.periode),
                (Teks("{place}", "{place}"), self.tahun),
                (Teks("{place}", "{place}"), entry or None),
            )
            if place is not None
        ]
        return joined(told)


class Cacat(NamedTuple):
    """One fault: the sentence that tells it, and where it is.

    Attributes:
        teks: the whole sentence, its place included, in both languages.
        letak: the place.

    >>> Cacat.at(Letak("a.csv", 2), Teks("kosong", "blank"))
    Cacat(teks=Teks(id='a.csv, baris 2: kosong', en='a.csv, row 2: blank'), letak=Letak(berkas='a.csv', baris=2))
    """

    teks: Teks
    letak: Letak = Letak()

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.teks.en

    @property
    def pesan(self) -> str:
        """The sentence in Indonesian."""
        return self.teks.id

    @classmethod
    def at(cls, letak: Letak, teks: Teks) -> "Cacat":
        """The fault that ``teks`` tells of a place, which it does not name itself."""
        return cls(teks.at(letak.teks), letak)
