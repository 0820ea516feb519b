"""Where suites written by others lie; they are no part of the project, so their tests are skipped without them."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).parents[2].parent / "shared" / "corpora"
CORPORA = Path(os.environ.get("KIOSK_CORPORA", _BESIDE))


def needs(suite: str) -> pytest.MarkDecorator:
    """Return the mark that skips a test unless `suite` is there."""
    reason = f"no folder {suite} in KIOSK_CORPORA"
    return pytest.mark.skipif(not (CORPORA / suite).is_dir(), reason=reason)
