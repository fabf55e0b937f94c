"""Reads values out of a restored article: dates, countries, actors, topics, each with a reason."""
