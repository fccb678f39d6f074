"""What the rule book says in English of each rule: its title and formula, and what this library decided."""

TITLES = {
    "maximize": ("Higher is better", "R / T x 100"),
    "minimize": ("Lower is better, reflected", "(2T - R) / T x 100"),
    "minimize_inverse": ("Lower is better, inverted", "T / R x 100"),
    "stabilize": ("Best exactly on target", "R / T x 100 where R <= T, else 200 - R / T x 100"),
    "target_negatif": ("Negative target", "100 x (1 + d x (R - T) / |T|), d = +1 (maximize) or -1 (minimize)"),
    "target_nol_minimize": ("Target of zero, lower is better", "(worst - R) / worst x 100"),
    "target_nol_pilihan": (
        "Target of zero, by choice",
        "both_zero_met: 100 where realisasi is zero too; met: 100 where the target is met, else 0",
    ),
    "rentang": ("Target that is a range", "against the nearest end; 100 inside the range"),
    "target_satu_ujung": (
        "Target with one end (at least 80, < 22)",
        "at least T: R / T x 100; at most T: (2T - R) / T x 100",
    ),
    "target_predikat": (
        "Target that is a predicate (BB, WTP, Mandiri)",
        "met where the predicate is the same or better; a figure only by request: rank or lower bound",
    ),
    "target_tanggal": ("Target that is a date", "met where done on or before that date; the difference in days"),
    "konversi_120": ("Target at its maximum, and met", "120"),
    "keterangan": ("Statement about the target", "> 100 exceeded; = 100 met; < 100 not met"),
    "ikm": ("Satisfaction index", "NRR = sum of scores / number of answers; NI = sum (NRR x weight); NIK = NI x 25"),
    "ikm_skala_lain": ("Scores other than 1 to 4", "NIK = NI x 100 / highest score"),
    "ikm_unsur": (
        "Value, mutu and rank of each unsur",
        "value = NRR x 25; rank 1 for the highest NRR, equal NRR rank alike",
    ),
    "ikm_kosong": (
        "Blank answers",
        "per_unsur: over the answers; listwise: incomplete questionnaires drop out; zero: over all questionnaires",
    ),
    "ikm_gabungan": ("Several services or semesters in one", "pooled: by respondents; simple: plain mean"),
    "ukuran_sampel": ("Sample size", "S = X2 N P Q / (d2 (N - 1) + X2 P Q), X2 = 3.841, P = Q = 0.5, d = 0.05"),
    "unsur_2017": ("Unsur of SKM", "9 unsur, each weighs 1/9"),
    "unsur_2004": ("Unsur of IKM", "14 unsur, each weighs 1/14"),
    "bobot_tercetak": (
        "Printed weights",
        "1/n rounded half-up to 2, 3 or 4 decimals: 0.11; 0.111; 0.1111 for 9 unsur; 0.07; 0.071; 0.0714 for 14",
    ),
    "bobot_sendiri": ("Weights of one's own", "weights sum to exactly 1"),
    "pembulatan_antara": ("Rounding on the way", "NRR, weighted NRR or NI rounded before times 25"),
    "serapan": ("Budget absorption", "realisasi / pagu x 100"),
    "serapan_nol": ("Absorption of 0 of 0", "undefined; 0 only by request"),
    "sisa_anggaran": ("What is left of a budget", "pagu - realisasi; in percent 100 - serapan"),
    "jumlah_anggaran": ("Sums of a budget", "murni, perubahan and realisasi of each level are the sums of their parts"),
    "perubahan_anggaran": ("Original and revised budget", "(perubahan - murni) / murni x 100"),
    "pagu_berlaku": ("Budget in force", "the revised pagu where there is one, else the original"),
    "porsi_anggaran": ("Share of a budget", "pagu / whole pagu x 100"),
    "efisiensi_ratio": ("Efficiency index", "capaian / serapan"),
    "efisiensi_ratio_percent": ("Efficiency index in percent", "capaian / serapan x 100"),
    "efisiensi_level": ("Level of efficiency", "capaian / serapan - 1"),
    "efisiensi_difference": ("Capaian less serapan", "capaian - serapan"),
    "efisiensi_cost": ("Efficiency of Kepmendagri 327/1996", "serapan / capaian x 100; lower is better"),
    "efektivitas": ("Effectiveness of Kepmendagri 327/1996", "realisasi / target x 100"),
    "status_efisiensi": ("The word efisien", "efisien where the index >= 1 and capaian >= 100"),
    "efisiensi_pmk": ("Efficiency by PMK, pooled", "sum(PAK x CK - RAK) / sum(PAK x CK) x 100"),
    "efisiensi_pmk_mean": ("Efficiency by PMK, mean", "mean of 1 - (RAK / RVK) / (PAK / TVK), times 100"),
    "nilai_efisiensi": ("Efficiency score", "NE = 50 + E / 20 x 50"),
    "nilai_efisiensi_batas": ("Limits of the efficiency score", "E is taken within -20 and 20 before NE"),
    "nka": ("Budget performance score of a satker", "9.7% serapan + 18.2% consistency + 43.5% capaian + 28.6% NE"),
    "nka_2023": ("Budget performance score of two halves", "50% score of planning + 50% score of execution (IKPA)"),
    "rerata": ("Plain mean", "sum / number; cap and floor before the mean by request"),
    "rerata_tertimbang": ("Weighted mean", "sum (weight x value) / sum of weights; weights sum to 1 or 100"),
    "butir_tak_terdefinisi": ("Items without a value", "refused by name, or skipped and told"),
    "jumlah": ("Sum", "sum of the values, not rounded"),
    "rerata_geometrik": ("Geometric mean", "the n-th root of the product of n values"),
    "rerata_persentase": ("Mean of percentages", "mean of part / whole x 100"),
    "persentase_gabungan": ("Pooled percentage", "sum of parts / sum of wholes x 100"),
    "konsolidasi_sum": ("Periods: sum", "sum of the periods"),
    "konsolidasi_cumulative": ("Periods: cumulative", "the last value, which contains the earlier ones"),
    "konsolidasi_last": ("Periods: last value", "the last value"),
    "konsolidasi_average": ("Periods: average", "mean of the periods"),
    "konsolidasi_highest": ("Periods: highest value", "the highest value"),
    "konsolidasi_lowest": ("Periods: lowest value", "the lowest value"),
    "konsolidasi_rasio": (
        "Periods of ratios and ranges",
        "sum: parts of one whole are added; average, highest, lowest: by value; ranges: end by end",
    ),
    "konsolidasi_pasangan": (
        "Realisasi and target of periods",
        "both in the same way, over periods with a target; a missing realisasi is refused",
    ),
    "capaian_periode": (
        "Capaian of a period, and up to it",
        "realisasi / target of the period; realisasi / target up to it, consolidated alike",
    ),
    "kemajuan_tahun": (
        "Progress against the year's target",
        "realisasi up to the period, by the indicator's type, / the year's target",
    ),
    "perubahan": ("Change from year to year", "R(t) - R(t-1)"),
    "perubahan_relatif": ("Relative change", "(R(t) - R(t-1)) / |R(t-1)| x 100"),
    "putusan_perubahan": (
        "Better, the same, worse",
        "by the indicator's direction; stabilize: the nearer to the target the better",
    ),
    "target_akhir": ("Against the last target of the Renstra", "capaian against the last year's target"),
    "target_akhir_awal": ("Progress since the start", "(R - R0) / (last T - R0) x 100"),
    "terhadap_standar": ("Against the national standard", "capaian against the standard"),
    "peringkat": ("Rank", "1 for the best; equal values rank alike"),
    "rekap": (
        "Recap of capaian",
        "indicators per category and statement; x of y indicators met their target, x = met + exceeded",
    ),
    "rekap_bobot": ("Recap by weight", "sum of weights / sum of all weights x 100"),
    "nilai_akip": (
        "AKIP score 88/2021",
        "planning 30 (6/9/15), measuring 30 (6/9/15), reporting 15 (3/4.5/7.5), evaluation 25 (5/7.5/12.5); AA 100, "
        "A 90, BB 80, B 70, CC 60, C 50, D 30, E 0",
    ),
    "nilai_akip_2015": ("AKIP score 12/2015", "planning 30, measuring 25, reporting 15, evaluation 10, results 20"),
    "idm": ("Index of developing villages", "(IKS + IKE + IKL) / 3"),
    "agregasi_bertingkat": ("Figures up a tree", "indicator, sasaran, unit; each level by its own rule"),
}
"""By the id of the rule: its title, and its formula."""

SOURCES = {
    "tidak diatur": "not regulated",
    "praktik beberapa aplikasi dan kabupaten": "practice of some applications and regencies",
    "praktik laporan": "practice of reports",
    "panduan sendiri": "our own guide",
    "skala laporan ini sendiri": "the report's own scale",
    "laporan SKM": "SKM reports",
    "laporan SKM kepolisian dan puskesmas": "SKM reports of police offices and health centres",
    "laporan BPKP": "reports of BPKP",
}
"""What is cited and is no title; titles stay as they are."""

DECISIONS = {
    "maximize": "still used after PermenPANRB 6/2022 changed how performance is scored",
    "minimize": "the default of minimize; still used after PermenPANRB 6/2022 changed how performance is scored",
    "minimize_inverse": "never a default; for a negative target R / T; R = 0 is undefined unless there is a cap",
    "stabilize": "binds the finance ministry; used elsewhere by our decision",
    "target_negatif": "binds the finance ministry; used elsewhere by our decision",
    "target_nol_minimize": "binds the finance ministry; used elsewhere by our decision",
    "target_nol_pilihan": "undefined by default; must be asked for",
    "rentang": (
        "100 inside the range; its example prints 113% for 92 against 80-90, a misprint: 92/90 is 102.22%; still "
        "used after PermenPANRB 6/2022 changed how performance is scored"
    ),
    "target_satu_ujung": (
        "the end is the target and tells the direction; on an end that does not belong: 100, and not met"
    ),
    "target_predikat": "no figure by default; rank: rank R / rank T; bound: bound R / bound T",
    "target_tanggal": "no figure",
    "konversi_120": "only by request",
    "keterangan": "on the exact value; rounded by request",
    "ikm_skala_lain": "times 100 over the highest score",
    "ikm_unsur": "the mutu of an unsur is read off the table of the index",
    "ikm_kosong": "per_unsur by default; the result says how many are blank",
    "ikm_gabungan": "the caller chooses",
    "ukuran_sampel": "rounded half-up",
    "unsur_2004": "the keys of unsur are ours",
    "bobot_tercetak": "exactly 1/n by default; printed weights only to trace reports",
    "pembulatan_antara": "no rounding on the way by default",
    "serapan_nol": "undefined by default",
    "jumlah_anggaran": "the stated sum counts; its difference is a finding",
    "perubahan_anggaran": "no percent where murni is zero or negative",
    "pagu_berlaku": "a line that was not revised counts with its original one; the caller can choose",
    "porsi_anggaran": "the whole is the root's pagu; no share where that is zero",
    "efisiensi_ratio": "the default",
    "efisiensi_cost": "realised cost over the value of the output; rated by efisiensi-327-1996",
    "efektivitas": "capaian by maximize; rated by efektivitas-327-1996",
    "status_efisiensi": "the condition on capaian can be lifted; an index of exactly 1 is efisien",
    "efisiensi_pmk": "ended with PMK 62/2023, since when a satker's efficiency is that of its use of SBK",
    "efisiensi_pmk_mean": (
        "by PMK 214/2017 and PMK 22/2021; ended with PMK 62/2023, since when a satker's efficiency is that of its use "
        "of SBK"
    ),
    "nilai_efisiensi": (
        "by PMK 214/2017 and PMK 22/2021; ended with PMK 62/2023, since when a satker's efficiency is that of its use "
        "of SBK"
    ),
    "nilai_efisiensi_batas": (
        "limited by default; can be lifted; ended with PMK 62/2023, since when a satker's efficiency is that of its "
        "use of SBK"
    ),
    "nka": "ended with PMK 62/2023",
    "nka_2023": "not rounded; the changes of PMK 107/2024 and 41/2026 were not read for this formula",
    "rerata": "no limit by default",
    "rerata_tertimbang": (
        "binds the finance ministry; used elsewhere by our decision; what is skipped gives up its weight; other sums"
        " only by request (normalize)"
    ),
    "butir_tak_terdefinisi": "refused by default",
    "jumlah": "a blank is refused by name, or skipped by request",
    "rerata_geometrik": "the formula stays, as anybody's mean",
    "konsolidasi_sum": "binds the finance ministry; used elsewhere by our decision",
    "konsolidasi_cumulative": (
        "binds the finance ministry; used elsewhere by our decision; a cumulative series that falls is refused with "
        "the period"
    ),
    "konsolidasi_last": "binds the finance ministry; used elsewhere by our decision",
    "konsolidasi_average": "binds the finance ministry; used elsewhere by our decision",
    "konsolidasi_rasio": "ratios of other wholes are pooled, not added",
    "konsolidasi_pasangan": (
        "binds the finance ministry; used elsewhere by our decision; a realisasi of a period without a target does "
        "not count"
    ),
    "capaian_periode": "a blank period only loses the figures made of it",
    "kemajuan_tahun": "a year's target that is not given is made of those of the periods",
    "perubahan_relatif": "over the size of the earlier value, without its sign",
    "putusan_perubahan": "the direction of stabilize",
    "target_akhir_awal": "our choice, right for both directions",
    "peringkat": "after equal values ranks leap, unless dense is asked for",
    "rekap": "what cannot be assessed counts in y and is told",
    "rekap_bobot": "weights sum to 1 or 100, unless normalize is asked for",
    "agregasi_bertingkat": (
        "binds the finance ministry; used elsewhere by our decision; the caller names the rule of each level"
    ),
}
