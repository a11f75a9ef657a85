"""One module for each task of the door: `Options`, and `run(options)` that answers an exit code."""
