"""A draft as staff have it (Word, text) → the item that it is meant to become."""
