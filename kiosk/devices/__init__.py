"""The outside world behind small contracts: sound, film frames, QR squares.

A device that breaks raises its contract's one exception; must never decide what happens next in a visit.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # read once, when pygame is first imported
