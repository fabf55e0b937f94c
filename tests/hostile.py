"""An archive of hostile seeds: what a capture, or whoever wrote the page, could do to a site."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.projects import make_project, snapshot

ALERT = "globalThis.kiosqueHacked = 1"
"""What runs if anything of a seed ever runs."""

_WORD = 100_000
_NEWS = "Le Laos a signé un accord le 3 mars 2020 à Vientiane."
_COUNTRIES = (
    *("Angola", "Belgique", "Canada", "Danemark", "Espagne", "Finlande", "Ghana", "Haïti", "Inde"),
    *("Jamaïque", "Kenya", "Liban", "Mali", "Népal", "Oman", "Pérou", "Qatar", "Roumanie"),
    *("Suède", "Tunisie", "Ukraine", "Venezuela", "Yémen", "Zambie", "Cuba", "Chine"),
)

TITLES = {
    "script": f"<script>{ALERT}</script> dans un titre",
    "handlers": f"Un <img src=x onerror='{ALERT}'> et <svg/onload={ALERT}>",
    "links": f"[cliquez](javascript:{ALERT}) ici <javascript:{ALERT}>",
    "images": "![](https://example.com/a.png) ![b][c]",
    "jinja": "{{ config.site_name }} {% include 'main.html' %} {# x #} {{ 7*7 }}",
    "norway": "NO",
    "list": "- a",
    "colon": "clé: valeur # commentaire",
    "quotes": '"l\'un" \'l"autre" \\',
    "fence": "---",
    "python": "!!python/object/apply:os.system ['touch hacked']",
    "anchor": "&a *a <<: *b @ ` % ? | >",
    "number": "1e3",
    "formula": '=HYPERLINK("http://example.com","x")',
    "cut": "<!-- cut --> <!-- cut --> --> <!--",
    "entities": "&lt;script&gt; &amp;amp; &#60;b&#62; &nbsp; &copy",
    "closing": "</script></pre></details></article></title></style></textarea>]]>",
    "long": "Un très long titre " + "avec des mots " * 17,
    "capitals": "ĐẶNG THỊ NGỌC THỊNH À HUẾ ET ĐÀ NẴNG",
    "bidi": "Un \u202etitre\u202c qui \u2066tourne\u2069",
    "emoji": "👨\u200d👩\u200d👧\u200d👦 🇻🇳 :smile: ☕\ufe0f",
    "rtl": "مرحبا بالعالم שלום",
    "zalgo": "Z" + "\u0323\u0301\u0302" * 60 + "algo",
    "lines": "Un titre\u2028coupé\u0085en trois",
    "windows": "CON",
    "index": "index",
}
"""A headline to each trick."""

HEADLINES = TITLES | {
    "braces": r"Un } et deux {{ et } % & # _ $ ~ ^ \ } fin",
    "commands": r"\input{/etc/passwd} \textbf{gras} \end{document} $x^2$ % fin",
    "records": "Un titre\r\nER  - \r\nTY  - BOOK\r\nTI  - Un autre",
    "comment": "Un titre --> fin <!-- head --!> --",
    "at": "@article{x, title={y}} @comment{",
    "commas": "Un, deux; trois and quatre",
    "plus": "+33 1 23 45 67 89",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "sum": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "percent": "100 % de %s et %n, {0} {name} ${x} %41 %zz &rft.date=1999 + 1",
    "cdata": "<![CDATA[ un ]]> &#x1b; &#0; deux",
    "500": ("Un titre de cinq cents signes " * 17)[:500].strip(),
}
"""Headlines for what is made of an article, some of which no seed can have."""

BODIES = {
    "script": f"<script>{ALERT}</script>\n\n<SCRIPT SRC=//example.com/x.js></SCRIPT>\n\n<script>",
    "handlers": f'<img src=x onerror="{ALERT}">\n\n<details open ontoggle={ALERT}><body onload=x>',
    "links": f'[a](javascript:{ALERT}) <a href="javascript:{ALERT}">b</a>\n\n[c]: javascript:x [c]',
    "images": "![x](https://example.com/x.png)\n\n<img src=//example.com><iframe src=//x>",
    "jinja": "{{ config }}\n\n{% raw %}\n\n{%- for x in y -%}\n\n{#- fin",
    "norway": "---\ntitle: faux\n---\n\nNO\n\non\n\n2024-10-07",
    "list": "- a\n    - b\n        1. c\n\n* d\n\n+ e\n\n1986. Une année.\n\n1) f",
    "colon": "Terme\n: définition\n\n*[HTML]: abréviation\n\nHTML[^1]\n\n[^1]: note",
    "quotes": "> citation\n\n>> encore\n\n    du code\n\n\tdu code aussi",
    "fence": "---\n\n***\n\n___\n\n===\n\n```\ncode\n```\n\n~~~python\nprint()\n~~~",
    "python": '--8<-- "mkdocs.yml"\n\n;--8<--\n\n!!! note "T"\n    texte\n\n??? x\n\n===! "onglet"',
    "anchor": "# Titre {#id .classe onclick=x}\n\n{: onclick=x }\n\nTexte {: .a }\n\n## Titre ##",
    "number": "$x^2$ $$\\sum$$ \\(a\\) \\[b\\] ~~barré~~ ^^x^^ ==y== {++z++} {--z--} {>>z<<}",
    "formula": "| a | b |\n|---|---|\n| c | <b>d</b> |\n\n+cmd|' /C calc'!A0\n\n@SUM(1)",
    "cut": "<!-- cut -->\n\n<!-- cut\n\n--> <!-- cut --> <![CDATA[ x ]]> <?php x ?> <!DOCTYPE x>",
    "entities": "&lt;b&gt; &#x3c;script&#x3e; &#0; &bogus; &amp;lt;",
    "closing": "</pre></details>\n\n</div></article></main></body></html>\n\n]]>\n\n</table>",
    "long": "mot" * (_WORD // 3),
    "capitals": "ĐẶNG THỊ NGỌC THỊNH ET NGUYỄN PHÚ TRỌNG SE SONT VUS À THỪA THIÊN-HUẾ.",
    "bidi": "a\u202eb\u2066c\u200bd\u00ade",
    "emoji": "👩🏽\u200d🚀 :rocket: 🏴\U000e0067\U000e0062\U000e007f",
    "rtl": "في هانوي، وقّع الطرفان اتفاقا. ירושלים",
    "zalgo": "e" + "\u0301\u0323" * 2000,
    "lines": "a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg",
    "windows": "NUL",
    "index": "\n\n".join(f"Paragraphe {number}." for number in range(5000)),
}
"""A text to each trick."""

NAMES = {
    "script": "<img src=x onerror=alert(1)>.txt",
    "handlers": "a\"b'c&d.txt",
    "links": "-rf.txt",
    "jinja": "{{ 7*7 }}.txt",
    "cut": "<!-- cut -->.txt",
    "norway": "CON.txt",
    "list": "nul.txt",
    "colon": "Même nom.txt",
    "quotes": "même nom.txt",
    "fence": "...txt",
    "entities": "a`b*c_d[e](f).txt",
    "long": "n" * 200 + ".txt",
    "lines": "# x --- y.txt",
    "index": "dossier/index.txt",
}
"""A file name to some; the others are called after their trick."""

NOT_SEEDS = ("dossier.txt", "boucle.txt", "tube.txt", "deux\nlignes.txt", "muet\udcff.txt")

CORRECTION = """\
actors:
  add:
    - {name: index, type: person}
    - {name: "2", type: person}
    - {name: "Con", type: organisation}
    - {name: "<b onclick=x>Gras</b>", type: person, role: "{{ 7*7 }} <i>"}
tags:
  add: ["90000001", "90000002"]
publisher: "<b>{{ 7*7 }}</b>"
source_url: "https://example.com/?a=%22&b=(c)&amp;lt;=*_%3Ci%3E_*"
"""
TOPICS = """\
topics:
  - {code: "90000001", label: index, words: {4: [introuvable]}}
  - {code: "90000002", label: "<script>alert(1)</script> & {{ x }}", words: {4: [introuvable]}}
"""


def text_of(trick: str) -> str:
    """Return a seed: a hostile headline, a piece of news, a hostile text."""
    news = f"Un envoyé du pays suivant est arrivé : {_COUNTRIES[list(TITLES).index(trick)]}."
    return f"{TITLES[trick]}\n\n{news}\n\n{BODIES[trick]}\n"


def file_of(trick: str) -> str:
    """Return the name of a seed's file."""
    return NAMES.get(trick, f"{trick}.txt")


def make_hostile(folder: Path) -> Path:
    """Make the archive in a folder, with what is no seed beside the seeds."""
    files: dict[str, str | bytes] = {file_of(trick): text_of(trick) for trick in TITLES}
    files["vocabulary/topics.yml"] = TOPICS
    files["windows.yml"] = CORRECTION
    project = make_project(folder, files)
    seeds = project / "seeds"
    folder_, loop, pipe, *named = NOT_SEEDS
    (seeds / folder_).mkdir()
    (seeds / loop).symlink_to(seeds / loop)
    (seeds / "rond").symlink_to(seeds)
    os.mkfifo(seeds / pipe)
    for name in named:
        (seeds / name).write_text(_NEWS, "utf-8")
    return project


@dataclass(frozen=True)
class Hostile:
    """The archive, built."""

    project: Path
    """Its folder."""
    result: Result
    """What the command said."""
    seconds: float
    """How long it took."""
    before: frozenset[str]
    """Every path in the folder before the build."""
    after: frozenset[str]
    """Every path in the folder after it."""

    def contents(self, folder: str) -> dict[str, bytes]:
        """Return every file of a folder of the archive with its bytes."""
        return snapshot(self.project / folder)

    def build(self) -> Result:
        """Build again."""
        return _build(self.project)


def build_hostile(folder: Path) -> Hostile:
    """Make the archive in a folder and build it."""
    project = make_hostile(folder)
    before, started = _paths(project), time.perf_counter()
    result = _build(project)
    return Hostile(project, result, time.perf_counter() - started, before, _paths(project))


def _build(project: Path) -> Result:
    command = ["build", "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def _paths(project: Path) -> frozenset[str]:
    return frozenset(path.relative_to(project).as_posix() for path in project.rglob("*"))
