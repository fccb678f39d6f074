"""What every test shares: how long Hypothesis looks, and where the example report lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SLOW_IS_FINE = [HealthCheck.too_slow]
# The ordinary run is the same on every machine; the thorough one searches anew each time.
settings.register_profile(
    "ordinary", max_examples=150, derandomize=True, deadline=None, suppress_health_check=SLOW_IS_FINE
)
settings.register_profile("thorough", max_examples=5000, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))


@pytest.fixture(scope="session")
def kalumpang() -> Path:
    return Path(__file__).parent.parent / "docs" / "contoh" / "kalumpang-2024"
