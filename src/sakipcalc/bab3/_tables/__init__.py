"""The tables and paragraphs that are made of the facts."""
