"""The pictures of the sample newsroom, one function each."""
