"""A report as text, Markdown, one HTML page, and data."""
