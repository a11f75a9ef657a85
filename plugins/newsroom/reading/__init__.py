"""From bytes to the model; nothing here judges."""
