"""The standard's demands, one module a rule; the engine finds them by their names."""
