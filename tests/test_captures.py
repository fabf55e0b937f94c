"""Whole captures, sorted by hand: where the article ends and what the page carried beside it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Seed
from generator.parse import parse_article


def _captures() -> list[object]:
    table = yaml.safe_load(Path(__file__).with_name("captures.yml").read_text("utf-8"))
    return [pytest.param(capture, id=capture["id"]) for capture in table["captures"]]


@pytest.mark.parametrize("capture", _captures())
def test_a_capture_is_sorted_as_by_hand(capture: dict[str, Any]) -> None:
    seed = Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=capture["text"])
    article = parse_article(seed, "fr")
    assert article.title == capture["title"]
    assert article.text.endswith(capture["end"])
    assert [words for words in capture["without"] if words in article.text] == []
    assert [item.title for item in article.related] == capture["related"]
    assert len(article.captions) == capture.get("captions", len(article.captions))
    assert len(article.paragraphs) == capture.get("paragraphs", len(article.paragraphs))
