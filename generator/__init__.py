"""Kiosque turns a folder of captured newswire articles into a static archive.

`pipeline` runs the stages: `read`, `parse`, `restore`, `annotate`, `curate`, `accession`, `rights`,
`exports`, `pages`, `write`, `search`, `render`, `check`. Read it first, then `model`.
"""

__version__ = "0.1.0"
