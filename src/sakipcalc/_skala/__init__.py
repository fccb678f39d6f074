"""Rating scales: bands, the gaps between them, and the search for the band of a value."""
