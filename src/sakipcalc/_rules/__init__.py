"""The rules: how each figure of a report is computed, and how it came about in words."""
