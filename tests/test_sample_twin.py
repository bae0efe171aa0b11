"""The invented twin of the sample page, `docs/sample.txt`, gives what the page itself must give.

The checks are those of `check_sample.py`, which reads the real page where it is there.
"""

from __future__ import annotations

import pytest
from check_sample import PAGE, REAL, ROOT, Wanted, checks, main

TWIN = Wanted(
    headlines=(
        "Ferry season dashboard",
        "KRC to open the island assembly",
        "Night crossings in Saltmere halted after disputed vote",
    ),
    captions=(
        ("Port Alder's Mayor", "Dunmarrow ferry slip."),
        None,
        ("Sen. Katarin", "Port Alder."),
        ("An empty pier", "in Saltmere."),
    ),
    people=("Tobias Wrenfield", "Odile Farrant", "Bram Okoro", "Pavla Dorn"),
    topics=("Coast", "N.W.", "Council", "Money", "Public piers", "Rowing", "Abroad"),
    metrics=(
        (
            ("Total missed crossings", 2_000_425),
            ("Total tows", 73_392),
            ("Total refunds", 1_220_226),
        ),
        (
            ("Total missed crossings", 508_516),
            ("Total tows", 16_340),
            ("Total refunds", 167_755),
            ("Total vouchers", 6_251_374),
        ),
    ),
    glued=(("Crane claims", "letters of complaint"), ("Council will", "contract is signed")),
    whole_word="HarPo",
    ends_with="hold on to his chair.",
)
TEXT = (ROOT / "docs" / "sample.txt").read_bytes().decode("utf-8")
FOUND = tuple(checks(TEXT, TWIN))


@pytest.mark.parametrize(("name", "holds"), FOUND, ids=[name for name, _ in FOUND])
def test_the_twin_gives_what_the_page_gives(name: str, holds: bool) -> None:
    assert holds, name


def test_all_is_checked() -> None:
    assert len(FOUND) > 40
    assert len({name for name, _ in FOUND}) == len(FOUND)


def test_another_page_fails() -> None:
    """The checks can fail: a page of another structure, and the twin with the facts of the page."""
    assert not all(holds for _, holds in checks("Why it matters: Boats cost more.", TWIN))
    failed = [name for name, holds in checks(TEXT, REAL) if not holds]
    assert len(failed) >= 7


@pytest.mark.skipif(not PAGE.exists(), reason="the real page is no part of the project")
def test_the_real_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out
    assert "all hold" in capsys.readouterr().out
    assert main(["docs/sample.txt"]) == 1
    assert "FAIL" in capsys.readouterr().out
