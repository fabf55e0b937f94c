"""Kiosque: from a folder of captured newswire articles to a static archive.

The file list is the pipeline: `read`, `parse`, `restore`, `annotate`, `permalinks`, `archive`,
`pages`, `exports`, `search`, `render`, `check`. `pipeline` runs the stages in that order; read it
first, then `model`.
"""

__version__ = "0.1.0"
