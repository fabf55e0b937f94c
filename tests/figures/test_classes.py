import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.classes import class_bounds, ranges, shade

some_counts = st.lists(st.integers(1, 100_000), min_size=1)


@pytest.mark.parametrize(
    ("counts", "bounds"),
    [
        ([5, 2, 2, 1], (1, 2, 5)),
        ([7], (7,)),
        ([1, 1, 1, 2, 3, 3, 9, 14, 500], (1, 2, 10, 100)),
        (range(1, 101), (1, 5, 50, 100)),
        ([*[1] * 20, *range(2, 7), 72], (1, 5, 20)),
    ],
    ids=["few counts are a class each", "one", "one far above", "evenly", "most alike"],
)
def test_bounds_are_numbers_that_people_say(counts: list[int], bounds: tuple[int, ...]) -> None:
    assert class_bounds(counts) == bounds


@given(some_counts)
def test_each_count_is_in_the_class_that_the_legend_says(counts: list[int]) -> None:
    bounds = class_bounds(counts)
    by_shade = {shade(first, bounds): (first, last) for first, last in ranges(counts, bounds)}

    assert 1 <= len(bounds) == len(by_shade) <= 4
    for count in counts:
        first, last = by_shade[shade(count, bounds)]
        assert first <= count <= last
