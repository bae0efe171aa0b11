"""Ways out: text, Markdown, HTML."""
