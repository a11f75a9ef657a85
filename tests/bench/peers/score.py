"""SSIMULACRA2 of files against their references; run by the Python that has it.

Reads pairs of paths as JSON from standard input and writes the scores as JSON, in order.
"""

import json
import multiprocessing
import sys

from ssimulacra2 import compute_ssimulacra2


def main() -> None:
    """Score every pair, as many at once as there are processors."""
    pairs = json.load(sys.stdin)
    with multiprocessing.Pool() as pool:
        scores = pool.starmap(compute_ssimulacra2, pairs, chunksize=1)
    json.dump([float(score) for score in scores], sys.stdout)


if __name__ == "__main__":
    main()
