"""Reads values out of restored articles: dates, countries, actors, topics, each with a reason."""
