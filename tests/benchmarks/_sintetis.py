"""A made-up table with faults planted at known places, by exact fractions and nothing of the library."""

from __future__ import annotations

import random
from fractions import Fraction

KINDS = (
    "terbalik",
    "dipotong",
    "dibatasi",
    "waktu",
    "dibulatkan_dulu",
    "salah_ketik",
    "tidak_dapat_dinilai",
)
Row = dict[str, str]


def digits(value: Fraction, places: int, *, cut: bool = False) -> str:
    """A figure rounded half-up, or cut off, written the Indonesian way without grouping."""
    scaled = abs(value) * 10**places
    units = int(scaled) if cut else int(scaled + Fraction(1, 2))
    text = f"{units:0{places + 1}}"
    return f"{text[:-places]},{text[-places:]}" if places else text


def clean(rng: random.Random, number: int) -> tuple[Row, Fraction, Fraction]:
    target, realisasi = Fraction(rng.randint(2000, 9999), 100), Fraction(rng.randint(2000, 9999), 100)
    row = {
        "indikator": f"Indikator {number}",
        "target": digits(target, 2),
        "realisasi": digits(realisasi, 2),
        "capaian": digits(100 * realisasi / target, 2) + "%",
    }
    return row, target, realisasi


def faulty(rng: random.Random, number: int, kind: str) -> Row:
    """A row with one fault, whose printed figure is another than the right one."""
    while True:
        row, target, realisasi = clean(rng, number)
        right = row["capaian"]
        if kind == "terbalik":
            row["capaian"] = digits(100 * target / realisasi, 2) + "%"
        elif kind == "dipotong":
            row["capaian"] = digits(100 * realisasi / target, 2, cut=True) + "%"
        elif kind == "dibatasi":
            row["capaian"] = "100,00%" if realisasi > target else right
        elif kind == "waktu":
            hours, minutes = sorted(rng.sample(range(1, 20), 2)), rng.randint(20, 59)
            row["target"], row["realisasi"] = (f"{hour:02}:{minutes:02}:00" for hour in hours)
            first, second = (Fraction(60 * hour + minutes) for hour in hours)
            right = digits(Fraction(100 * hours[1], hours[0]), 2) + "%"
            row["capaian"] = digits(100 * first / second, 2) + "%"
        elif kind == "dibulatkan_dulu":
            held = Fraction(rng.randint(200_000, 999_999), 10_000)
            row["realisasi"] = digits(held, 1)
            right = digits(100 * Fraction(int(held * 10 + Fraction(1, 2)), 10) / target, 2) + "%"
            row["capaian"] = digits(100 * held / target, 2) + "%"
        elif kind == "salah_ketik":
            place = rng.choice([index for index, sign in enumerate(right) if sign.isdigit()])
            row["capaian"] = right[:place] + rng.choice("123456789") + right[place + 1 :]
        else:
            row["realisasi"], row["capaian"] = "", "0,00%"
            return row
        if row["capaian"] != right:
            return row


def planted(seed: int, rows: int, each: int) -> tuple[list[Row], dict[int, str]]:
    """A table of so many rows with so many faults of each kind, and where they are (from 1)."""
    rng = random.Random(seed)
    places = rng.sample(range(1, rows + 1), each * len(KINDS))
    where = {place: KINDS[index % len(KINDS)] for index, place in enumerate(places)}
    table = [
        faulty(rng, number, where[number]) if number in where else clean(rng, number)[0]
        for number in range(1, rows + 1)
    ]
    return table, where
