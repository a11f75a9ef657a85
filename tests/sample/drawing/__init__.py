"""Tools to draw believable pictures with Pillow alone: surfaces, light, space, people, screens."""
