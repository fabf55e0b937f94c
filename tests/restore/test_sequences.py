"""How likely one class of words follows another one."""

import math

import pytest

from generator.restore import load_lexicon
from generator.restore.sequences import Sequences, coarse


def test_classes_tell_number_and_form() -> None:
    lexicon = load_lexicon("fr")
    assert dict(lexicon.form("parties").emission).keys() >= {"Nfp", "Kfp"}
    after = lexicon.after
    assert after["Kms"]["=ont/A"] > after["Vs"]["=sont/A"]


def test_what_was_met_is_smoothed_over_groups_of_classes() -> None:
    sequences = Sequences()
    sequences.count("Dms", "Nms", 3)
    sequences.count("Dfs", "Nfs", 1)
    after, share = sequences.rows(), sequences.shares()
    assert share["Nms"] == pytest.approx(math.log(3.5 / 4))
    likely = (3 + 6 * (4 + 8) / (4 + 8) * 3.5 / 5) / (3 + 6)
    assert after["Nms"]["Dms"] == pytest.approx(math.log(likely))
    assert after["Nms"]["Dms"] > after["Nms"]["Dfs"] > after["Nfs"]["Dms"]


@pytest.mark.parametrize(("tag", "group"), [("Nfp", "N"), ("=de/A", "A/"), ("^", "^")])
def test_classes_have_groups(tag: str, group: str) -> None:
    assert coarse(tag) == group
