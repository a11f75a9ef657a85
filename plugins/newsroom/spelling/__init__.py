"""Spelling: what is Indonesian, what is known to be wrong, and what was probably meant."""
