"""From rendered bytes to the published folder: staging, manifest, lock, swap, archive.

The order is fixed: `check_target`, `hold`, `recover`, `read`, then a `Staging` filled by the
renderers, then `publish`. Everything that can go wrong is a `ReleaseFault` whose text is meant
for staff; the published folder changes in one moment, at the end of `publish`, or not at all.
"""
