"""Changes in the front matter of a source that a person wrote: spliced in, all else kept."""
