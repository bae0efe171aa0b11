"""Speed, measured as ratios within one run. No test here: `python -m benchmarks` from `tests/`."""
