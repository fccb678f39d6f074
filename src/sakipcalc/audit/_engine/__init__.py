"""The engine: what a printed figure may be made of, and one procedure that says how it was."""
