"""The national standard and what offices make stricter."""
