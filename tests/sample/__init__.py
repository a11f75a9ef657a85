"""Draws the photos and the handout of the sample newsroom in `content/`, and tests them."""
