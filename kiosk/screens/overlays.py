"""What may lie over any screen, in the order it is laid: a notice, the question whether somebody is still there."""

from kivy.properties import BooleanProperty

from kiosk.screens.scene import Scene


class Overlay(Scene):
    """A layer over the scene. `wanted`: it is to be seen. `asks`: while it is seen, nothing under it can be pressed."""

    wanted = BooleanProperty(False)
    asks = BooleanProperty(False)


OVERLAYS: tuple[type[Overlay], ...] = ()
