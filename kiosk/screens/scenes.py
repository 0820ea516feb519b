"""Which screen shows which scene of a view."""

from kiosk.screens.player import PlayerScreen
from kiosk.visit import view

SCENES = {
    view.Playing: PlayerScreen,
}
