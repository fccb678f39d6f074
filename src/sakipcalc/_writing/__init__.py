"""Numbers in Indonesian writing, in figures and in words."""
