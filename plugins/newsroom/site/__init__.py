"""From the model to pages."""
