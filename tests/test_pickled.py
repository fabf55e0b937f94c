"""What another process or the memory hands back is what it was given."""

from generator.annotate.knowledge import Recipe, load_knowledge
from generator.model import Seed
from generator.pickled import pack, unpack
from tests.articles import read_seed

TEXT = (
    "Le Laos reçoit M. Pham Van Son ảnh 1\n\nVientiane (VNA) – M. Pham Van Son, ministre des "
    "Transports, a signé le 3 mars2020 un accord sur les routes.\n\nPhoto : VNA\n\n"
    "Voir plus\n\nUn pont rouvre"
)


def test_an_article_is_unpacked_as_it_was_packed() -> None:
    seed = Seed(id="a" * 16, file="a.txt", sha256="0" * 64, text=TEXT)
    article = read_seed(seed, load_knowledge(Recipe(language="fr")))
    assert article.findings
    assert article.repairs
    assert unpack(pack(article)) == article


def test_articles_share_the_texts_that_they_have_in_common() -> None:
    knowledge = load_knowledge(Recipe(language="fr"))
    seeds = [Seed(id=sign * 16, file="a.txt", sha256="0" * 64, text=TEXT) for sign in "ab"]
    one, other = (unpack(pack(read_seed(seed, knowledge))) for seed in seeds)
    assert one.actors[0].name is other.actors[0].name
    assert all(
        mine.quote is theirs.quote
        for mine, theirs in zip(one.findings, other.findings, strict=True)
    )
