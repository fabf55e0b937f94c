"""The words that a search page knows when it looks for what was meant."""

from generator.archive import Archive
from generator.search.records import make_record, subject_of
from generator.search.spelling import by_count, spellings
from tests.articles import make_entry

ARCHIVE = Archive(
    (
        make_entry("0" * 16, title="La Bolivie", text="Une délégation bolivienne, le 3 mai."),
        make_entry("1" * 16, title=None, text="Une délégation, une délégation du Pérou."),
    )
)
RECORDS = [make_record(subject_of(entry, ARCHIVE), "fr", "fr") for entry in ARCHIVE.entries]


def test_words_are_counted_by_article_in_their_own_spelling() -> None:
    known = by_count([spellings(RECORDS)])

    assert {"délégation", "mars"} <= set(known["2"])  # the date of both, in words
    assert known["2"] == sorted(known["2"])
    assert {"bolivie", "bolivienne", "pérou"} <= set(known["1"])


def test_short_words_and_numbers_are_no_use() -> None:
    known = spellings(RECORDS)

    assert not [word for word in known if len(word) < 4 or not word.isalpha()]


def test_shards_count_their_words_together() -> None:
    assert by_count([{"paix": 2, "pont": 1}, {"pont": 1, "mars": 2}, {"laos": 1}]) == {
        "2": ["mars", "paix", "pont"],
        "1": ["laos"],
    }
