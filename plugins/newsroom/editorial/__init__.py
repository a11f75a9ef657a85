"""Approving, correcting and withdrawing an item without editing its file by hand."""
