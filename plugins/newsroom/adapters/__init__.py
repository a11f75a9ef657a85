"""The only modules that know Pelican."""
