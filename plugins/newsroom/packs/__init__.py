"""Documentation packs of one item: for the press, for social media and for the office's archive."""
