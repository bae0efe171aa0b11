"""How hard Hypothesis looks: `HYPOTHESIS_PROFILE=brief|dev|ci|deep`; `ci` where CI is set, else
`dev`. `brief` is for the runs that repeat the tests on other Pythons.

Examples have no deadline: how long a parse may take is measured by tests of its own.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Coverage and a busy machine slow the making of examples; that is no fault of a strategy.
CALM = [HealthCheck.too_slow]

settings.register_profile(
    "brief", max_examples=10, deadline=None, derandomize=True, suppress_health_check=CALM
)
settings.register_profile("dev", max_examples=100, deadline=None, suppress_health_check=CALM)
# Hypothesis has a profile "ci" of its own and would take that one: ours goes on top.
settings.register_profile(
    "ci",
    max_examples=150,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=CALM,
)
settings.register_profile(
    "deep", max_examples=20_000, deadline=None, print_blob=True, suppress_health_check=CALM
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev")
)
