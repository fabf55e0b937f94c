"""COinS: a reference in the `title` of an empty span, from which Zotero offers a list to choose.

For listings only: on an article's page it would go before what the page's head says. Values are
percent-encoded with `%20` for a space, since some readers keep a `+`.
"""

from urllib.parse import quote

from generator.pages.citations.reference import Reference
from generator.pages.markdown import attribute

_OPENING = "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc"


def coins(one: Reference) -> str:
    """Return a reference as an HTML span that shows nothing."""
    fields = (
        ("type", "newspaperArticle"),
        ("title", one.title),
        ("source", one.publication),
        ("aucorp", one.author),
        ("date", one.date or ""),
        ("identifier", one.url),
        ("language", one.lang),
    )
    # what RFC 3986 lets stand in a query stays short, but for the tilde, a sign of some Markdown
    pairs = (
        f"rft.{key}={quote(text, safe='/:,').replace('~', '%7E')}" for key, text in fields if text
    )
    return f'<span class="Z3988" title="{attribute("&".join((_OPENING, *pairs)))}"></span>'
