"""Turns seeds into articles: sorts the lines of a capture, and tells its language.

`boilerplate` recognises what a news page puts around an article, `head` the headline, `tail` the
footer and other articles; `lines` sorts all lines; `language` tells the language of a text.
"""

from generator.parse.lines import as_captured, parse_article

__all__ = ["as_captured", "parse_article"]
