from hypothesis import given
from hypothesis import strategies as st

from generator.figures.geometry import Box, Point, area, box_of, clipped, holds
from generator.figures.projection import HEIGHT, WIDTH, project
from generator.figures.simplify import innermost, simplified

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
some_points = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=3)


def test_a_ring_is_cut_at_the_frame() -> None:
    assert area(clipped(SQUARE, Box(5, 5, 20, 20))) == 25


def test_nothing_is_left_of_a_ring_outside_the_frame() -> None:
    assert clipped(SQUARE, Box(11, 0, 20, 20)) == []


@given(some_points)
def test_what_is_cut_lies_in_the_frame(ring: list[Point]) -> None:
    frame = Box(-20, -10, 15, 30)
    kept = clipped(ring, frame)

    assert not kept or frame.holds(box_of(kept))


def test_a_point_is_in_a_ring_or_not() -> None:
    assert holds(SQUARE, (5, 5))
    assert not holds(SQUARE, (5, 11))


def test_a_label_goes_where_the_land_is_wide() -> None:
    bottle = [(4.0, 0.0), (6.0, 0.0), (6.0, 20.0), (16.0, 20.0), (16.0, 40.0), (4.0, 40.0)]
    x, y = innermost(bottle)

    assert 8 < x < 12
    assert 25 < y < 35


def test_a_line_keeps_its_ends_and_what_sticks_out() -> None:
    line = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (15.0, 9.0), (20.0, 0.0)]

    assert simplified(line, 5.0) == [(0, 0), (10, 0), (15, 9), (20, 0)]


def test_the_map_is_centred_on_eleven_degrees_east() -> None:
    assert round(project(11, 0)[0]) == WIDTH / 2


def test_chukotka_is_on_the_right_and_alaska_on_the_left() -> None:
    assert project(-170, 66)[0] > WIDTH * 0.75
    assert project(-165, 66)[0] < WIDTH * 0.25


def test_equal_areas_of_the_earth_are_equal_on_the_map() -> None:
    def cell(south: float) -> float:
        return area(
            [project(*p) for p in ((20, south), (21, south), (21, south + 1), (20, south + 1))]
        )

    # A degree square at 60° N is to one at the equator as the cosines of their middles.
    assert abs(cell(60) / cell(0) - 0.4924) < 0.001


def test_cape_horn_and_greenland_are_on_the_map() -> None:
    assert 0 < project(-67, -55.98)[1] < HEIGHT
    assert 0 <= project(-33, 83.6)[1] < HEIGHT
