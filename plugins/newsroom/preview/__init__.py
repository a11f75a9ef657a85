"""The preview: a folder of the last good build, a server on this computer alone, live reload."""
