"""Figures as inline SVG, coloured by the page: no script, no file of their own."""
