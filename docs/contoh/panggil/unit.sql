-- Uraian setiap unit, seperti dibaca sakipcalc, dari tabel-tabel sebuah basis data.
CREATE VIEW IF NOT EXISTS uraian AS
SELECT unit.id, json_object(
  'nama', unit.nama,
  'tahun', unit.tahun,
  'sasaran', (
    SELECT json_group_array(json_object(
      'nama', sasaran.nama,
      'indikator', (
        SELECT json_group_array(json_object(
          'nama', indikator.nama,
          'satuan', indikator.satuan,
          'polarisasi', indikator.polarisasi,
          'target', indikator.target,
          'realisasi', indikator.realisasi))
        FROM indikator WHERE indikator.sasaran = sasaran.id)))
    FROM sasaran WHERE sasaran.unit = unit.id)
) AS isi
FROM unit;
