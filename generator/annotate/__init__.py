"""Annotates restored articles: finds dates, countries, actors and topics, each with a reason."""
