"""Periods of months, as the tables of what everyone knows write them."""

import pytest

from generator.annotate.dates.periods import read_period
from generator.errors import DataError


@pytest.mark.parametrize("text", ["2011", "2011-13", "2011-01/2012", "../2012-01", None])
def test_a_period_is_of_months(text: str | None) -> None:
    with pytest.raises(DataError, match="must be months"):
        read_period("x", text)


def test_a_period_may_have_an_open_end() -> None:
    assert read_period("x", "2021-04/..") == ("2021-04-01", "9999-12-31")
    assert read_period("x", "2021-04") == ("2021-04-01", "2021-04-31")
