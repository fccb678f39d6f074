"""Tables: their headers or declaration, the finding of every row, and what the rows have in common."""
