"""The mark of the tests that start a browser: `-m "not browser"` leaves them out."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: starts a headless Chromium")
