"""What may lie over any screen, in the order it is laid: a notice, the question whether somebody is still there."""

from kiosk.screens.notice import Notice
from kiosk.screens.scene import Overlay
from kiosk.screens.still import StillThere

OVERLAYS: tuple[type[Overlay], ...] = (Notice, StillThere)
