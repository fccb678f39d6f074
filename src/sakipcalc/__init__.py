"""Exact, sourced and explained SAKIP figures."""
