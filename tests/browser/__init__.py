"""Pages in a real browser: what runs in them, what they ask for, what they look like.

`python -m pytest` leaves these tests out, since not everyone has Chromium: `norecursedirs` in
pyproject.toml. `python -m pytest tests/browser` runs them.
"""
