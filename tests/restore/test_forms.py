"""The table of forms gives back what was laid out, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from generator.restore.forms import Forms, pages

_FORMS = st.text("aé'-", min_size=1, max_size=9)
_ROWS = st.dictionaries(
    _FORMS, st.tuples(st.integers(0, 999), st.sampled_from(["", " en", "Nms:9 Vs:3", "P:10 en"]))
)


@given(_ROWS, st.dictionaries(_FORMS, st.text("-+a9")), _FORMS, st.integers(1, 5))
def test_a_form_has_the_row_and_the_mark_that_were_laid_out(
    rows: dict[str, tuple[int, str]], marks: dict[str, str], other: str, number: int
) -> None:
    listed = [(form, *row) for form, row in sorted(rows.items())]
    forms = Forms("".join(pages(listed, number, lambda form: marks.get(form, ""))).encode())
    assert sorted(forms.rows()) == listed
    for form in (*rows, other):
        zipf, tags = rows.get(form, (0, ""))
        assert forms.row(form) == ((str(zipf), tags) if form in rows else None)
        assert forms.is_word(form) is (":" in tags)
        assert forms.mark(form) == (marks.get(form, "") if form in rows else None)


def test_how_words_end_is_known_of_all() -> None:
    rows = [("la", 9, "P:9"), ("ville", 5, "P:9"), ("pelle", 5, "P:9"), ("zorg", 5, " en")]
    assert Forms("".join(pages(rows, 3)).encode()).endings == {"la", "lle", "ille", "elle"}
