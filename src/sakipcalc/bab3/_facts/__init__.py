"""The facts of a unit, and how they are read."""
