"""From photo files to facts and renditions."""
