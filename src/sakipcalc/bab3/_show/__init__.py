"""Bab III as a page, a workbook and a document."""
