"""The table of forms gives back what was laid out, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from generator.restore.forms import Forms, pages

_FORMS = st.text("aé'-", min_size=1, max_size=9)
_ROWS = st.dictionaries(
    _FORMS, st.tuples(st.integers(0, 999), st.sampled_from(["", " en", "Nms:9 Vs:3", "P:10 en"]))
)


@given(_ROWS, _FORMS, st.integers(1, 5))
def test_a_form_has_the_row_that_was_laid_out(
    rows: dict[str, tuple[int, str]], other: str, number: int
) -> None:
    forms = Forms("".join(pages([(form, *row) for form, row in rows.items()], number)).encode())
    for form in (*rows, other):
        zipf, tags = rows.get(form, (0, ""))
        assert forms.row(form) == ((str(zipf), tags) if form in rows else None)
        assert forms.is_word(form) is (":" in tags)
