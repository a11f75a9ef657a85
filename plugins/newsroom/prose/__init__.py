"""What staff wrote as prose: passages without markup, quoted speech, sentences and their places."""
