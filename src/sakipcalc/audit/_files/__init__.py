"""Files as grids of cells: CSV, JSON, Excel and OpenDocument, read within bounds and never trusted."""
