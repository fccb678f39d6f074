"""The satisfaction index (IKM, SKM) in all its forms."""
