"""Forms of a tree for other programs: dicts and JSON, and the formats of publishing."""
