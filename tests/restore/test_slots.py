"""What is remembered of tokens never shows: an article comes out as it would alone."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Article, Repair
from generator.restore import load_lexicon, restore_together
from generator.restore.names import find_names
from generator.restore.slots import Taken, Tokens, classes_of
from tests.articles import make_article, restore_one

LEXICON = load_lexicon("fr")
_PHRASES = st.sampled_from(
    [
        *("Karimov riait.", "Puis Karimova été reçu là."),
        *("La VOSEP est là.", "Le patron de laVOSEPest là."),
        *("Les deux partiesont évalué lesefforts.", "Une réunion présidée parle ministre,"),
        *('ses "amis"et lui, paix,l\'ami/amie', "Zorg" * 20 + "est là"),
    ]
)
_ARTICLES = st.lists(
    st.lists(_PHRASES, min_size=1, max_size=6).map(lambda phrases: make_article(" ".join(phrases))),
    min_size=2,
    max_size=5,
)


def restored(tokens: Tokens, captured: Article) -> tuple[Article, tuple[Repair, ...]]:
    with patch("generator.restore.load_tokens", return_value=tokens):
        return restore_one(captured, LEXICON)


@settings(max_examples=60, deadline=None)
@given(_ARTICLES)
def test_an_article_is_restored_alike_whatever_was_restored_before(articles: list[Article]) -> None:
    alone = [restored(Tokens(LEXICON), each) for each in articles]
    for tokens in (Tokens(LEXICON), Tokens(LEXICON, memo=3)):
        assert [restored(tokens, each) for each in articles] == alone
        assert [restored(tokens, each) for each in reversed(articles)] == alone[::-1]


@settings(max_examples=20, deadline=None)
@given(_ARTICLES)
def test_articles_are_restored_together_as_each_alone(articles: list[Article]) -> None:
    assert restore_together(articles, LEXICON) == [restore_one(each, LEXICON) for each in articles]


@pytest.mark.parametrize(
    ("name", "glued", "separated"),
    [
        ("Karimov", "Karimova été reçu", "Karimov a été reçu"),
        ("VOSEP", "laVOSEPest", "la VOSEP est"),
    ],
)
def test_a_name_counts_in_its_own_article_only(name: str, glued: str, separated: str) -> None:
    tokens = Tokens(LEXICON)
    other = make_article(f"Puis {glued} là.")
    own = make_article(f"Hier, {name} riait. Puis {glued} là.")
    for _ in range(2):
        assert restored(tokens, other)[0].text == other.text.replace("laVOSEP", "la VOSEP")
        assert restored(tokens, own)[0].text == own.text.replace(glued, separated)


def test_many_distinct_tokens_do_not_fill_the_memory() -> None:
    tokens = Tokens(LEXICON, memo=10)
    restored(tokens, make_article(" ".join(f"Nom{number} motx{number}" for number in range(200))))
    caches = (tokens.small, tokens._token, tokens._plain, tokens._doubted, tokens.hinges)  # noqa: SLF001  # no other way to see them
    assert max(cache.cache_info().currsize for cache in caches) == 10
    assert max(len(tokens.settled), len(tokens.firm)) <= 10


def test_what_is_too_long_for_a_word_is_not_remembered() -> None:
    tokens = Tokens(LEXICON)
    restored(tokens, make_article("Zorg" * 20, "zorg" * 20, "8" * 80))
    caches = (tokens.small, tokens._token, tokens._plain, tokens._doubted, tokens.hinges)  # noqa: SLF001  # no other way to see them
    assert [cache.cache_info().currsize for cache in caches] == [0] * 5
    assert not tokens.settled | tokens.firm


def test_what_is_doubted_of_a_token_is_found_out_once() -> None:
    tokens = Tokens(LEXICON)
    token = tokens.take_apart("parties", find_names(""))
    doubted = tokens.doubt(token)
    assert not doubted.settled
    assert tokens.doubt(token) is doubted
    assert tokens.doubt(doubted).slots == doubted.slots


@pytest.mark.parametrize(
    ("text", "unsettled", "doubted"),
    [
        ("Le Vietnam a signé 1.200 accords, le 24/10.", set(), set()),
        ("Les parties ont signé lesaccords.", {"lesaccords."}, {"lesaccords.", "parties"}),
    ],
)
def test_only_what_may_be_two_words_is_asked_for(
    text: str, unsettled: set[str], doubted: set[str]
) -> None:
    tokens = Tokens(LEXICON)
    for _ in range(2):
        taken = Taken(tokens, find_names(text))
        assert taken.unsettled(text.split()) == unsettled
        assert taken.doubted() == doubted


def test_a_mark_that_is_repeated_counts_once() -> None:
    assert classes_of("...»,") == ((".", "^"), ('"', '"'), (",", ","))
