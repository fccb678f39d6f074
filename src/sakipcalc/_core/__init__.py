"""What everything else is made of: exact numbers, options, ratios, sources, and the cells of spreadsheets."""
