<?php
// Menghitung Bab III satu unit: php hitung.php < unit.json

/** Hasil hitung sebuah unit; galat disebut dalam bahasa Indonesia. */
function hitung(array $unit, string $perintah = 'sakipcalc'): array
{
    $galat = tmpfile();
    $proses = proc_open([$perintah, 'hitung', '-', '--json'], [['pipe', 'r'], ['pipe', 'w'], $galat], $pipa);
    fwrite($pipa[0], json_encode($unit, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION));
    fclose($pipa[0]);
    $keluaran = stream_get_contents($pipa[1]);
    $status = proc_close($proses);
    if ($status !== 0 && $status !== 1) { // 0: lengkap; 1: ada angka yang tidak dapat dihitung
        rewind($galat);
        throw new RuntimeException(stream_get_contents($galat));
    }
    return json_decode($keluaran, true, 512, JSON_THROW_ON_ERROR);
}

$unit = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
try {
    $hasil = hitung($unit, getenv('SAKIPCALC') ?: 'sakipcalc');
} catch (RuntimeException $galat) {
    fwrite(STDERR, $galat->getMessage());
    exit(2);
}
foreach ($hasil['tabel'] as $tabel) {
    foreach ($tabel['kalimat'] as $kalimat) {
        echo $kalimat['id'], "\n"; // 'en' bagi bahasa Inggris
    }
}
