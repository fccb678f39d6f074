#!/bin/sh
# Menghitung semua unit sebuah basis data SQLite: sh hitung.sh lkj.db
set -eu
db=$1
sini=$(dirname "$0")
berkas=$(mktemp)
trap 'rm -f "$berkas"' EXIT
sqlite3 "$db" < "$sini/unit.sql"
sqlite3 "$db" "CREATE TABLE IF NOT EXISTS hasil (unit INTEGER PRIMARY KEY, status INTEGER, isi TEXT)"
for id in $(sqlite3 "$db" "SELECT id FROM unit ORDER BY id"); do
  status=0
  sqlite3 "$db" "SELECT isi FROM uraian WHERE id = $id" | "${SAKIPCALC:-sakipcalc}" hitung - --json > "$berkas" || status=$?
  # 0: lengkap; 1: ada angka yang tidak dapat dihitung; selain itu sebabnya sudah disebut, dan unit ini dilewati
  if [ "$status" -le 1 ]; then
    sqlite3 "$db" "INSERT OR REPLACE INTO hasil VALUES ($id, $status, CAST(readfile('$berkas') AS TEXT))"
  fi
done
