"""What staff are told about the photos of a folder, and the front matter they are offered."""
