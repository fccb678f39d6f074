"""The workbook that a unit is filled in with: written, and read again."""
