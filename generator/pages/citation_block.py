"""The block of an article's page that says how to cite it: references, and files to download.

It is HTML, as the blocks beside it. A script adds buttons to copy, and citations of a passage, with
the words that the block's attributes carry (`assets/javascripts/cite.js`).
"""

from generator.interface import Words
from generator.pages.citations import ARTICLE_FILE, FORMATS, Reference, reference_texts
from generator.pages.markdown import attribute, html


def citation_block(one: Reference, words: Words) -> str:
    """Return the folded block as HTML."""
    said = (
        f"<dt>{html(name)}<dd>{reference}"  # their end tags may be left out
        for name, reference in reference_texts(one, words)
    )
    files = " · ".join(
        f'<a href="{ARTICLE_FILE}{ending}" download>{html(name)}</a>'
        for name, (ending, _, _) in FORMATS.items()
    )
    terms = "\n".join(said)
    said_by_script = {key: words(f"cite_{key}") for key in ("copy", "copied", "passage")}
    said_by_script["quote"] = words("quoted", quote="{}")
    data = "".join(f' data-{key}="{attribute(text)}"' for key, text in said_by_script.items())
    return (
        f'<details id="cite"{data}><summary><strong>{html(words("cite"))}</strong></summary>\n'
        f"<dl>\n{terms}\n</dl>\n<p>{html(words('cite_formats'))} {files}</p>\n</details>"
    )
