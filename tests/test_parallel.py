"""Work shared with copies of the process gives what one process gives, whatever befalls a copy."""

import gc
import os
import signal
from collections.abc import Sequence

import pytest

from newsroom.parallel import FEWEST, can_fork, spread, uncollected

MANY = tuple(range(FEWEST * 3 + 1))


def doubled(share: Sequence[int]) -> list[int]:
    return [2 * item for item in share]


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
@pytest.mark.parametrize("items", [(), (1,), MANY])
def test_results_in_order(items: Sequence[int], workers: int) -> None:
    assert spread(doubled, items, workers) == doubled(items)


def test_copies_do_the_work() -> None:
    owners = spread(lambda share: [os.getpid() for _ in share], MANY, 2)
    assert len(set(owners)) == (2 if can_fork() else 1)


def test_copies_know_what_was_learnt_with_the_first_items() -> None:
    learnt: list[int] = []

    def learning(share: Sequence[int]) -> list[int]:
        learnt.append(os.getpid())
        return learnt[:1] * len(share)

    assert spread(learning, MANY, 2) == [os.getpid()] * len(MANY)


def test_the_share_of_a_copy_that_dies_is_done_here() -> None:
    def fatal(share: Sequence[int]) -> list[int]:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return doubled(share)

    parent = os.getpid()
    assert spread(fatal, MANY, 3) == doubled(MANY)


def test_an_error_is_raised_as_without_copies() -> None:
    def picky(share: Sequence[int]) -> list[int]:
        return [1 // (item - MANY[-1]) for item in share]

    with pytest.raises(ZeroDivisionError):
        spread(picky, MANY, 2)


def test_only_linux_is_copied() -> None:
    assert not can_fork("win32")
    assert not can_fork("darwin")


def test_the_collector_rests_and_goes_on() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
