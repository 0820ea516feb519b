"""What a visitor sees and touches: views drawn with Kivy. Must never decide what happens next; `visit` does.

How a screen is made (one screen = one `name.py` and one `name.kv`, kv holding layout and colour only):

1. `class HelpScreen(Scene)` in `help.py`; `load(__file__)` above it reads `help.kv` once (no kv is named `kiosk.kv`).
2. In the kv put parts at `place: x, y, w, h` in design pixels, y down, as in the mock-ups: 1920 x 1080, or
   1080 x 1920 in `portrait:`; `large:` and `portrait_large:` are those at text size XL where they differ. What lies
   between the top bar and the progress line moves up by itself when the visitor asked for lower controls.
3. `ActionKey: action: "plan"` shows label, icon and state of the view's action of that id, and is not there at all
   while the view has none. `TopBar` places every bar action of the view. `Words: place: x, baseline, width, lines`.
4. `def draw(self, view)` copies the view's scene into the parts (`self.ids.title.text = view.scene.title`); a part
   redraws itself only if what it shows has changed. Parts come and go by `part.shown`; lists of parts `grow`.
5. `def arrange(self, look)` (optional) puts (`part.put(x, y, w, h)`) what depends on the width of words; it runs before
   parts are drawn whenever window, text size, contrast, actions or what `arranged_by(view)` returns have changed.
6. Add the class to `SCENES` in `scenes.py`, a sample view to `tests/screens/views.py`, and look at
   `python -m tests.screens.snap NAME --size 1920x1080 --out FILE`; `tests/screens/audit.py` then finds what overlaps.

Colours and type sizes are named by their tokens (`colour: "dust"`, `token: "caption"`); `theme.py` holds them.
Kivy reads its settings from the environment and `Config` at its first import: they are set here, before any other.
"""

import logging
import os

os.environ.update(
    KIVY_NO_ARGS="1", KIVY_NO_CONFIG="1", KIVY_NO_FILELOG="1", KIVY_LOG_MODE="PYTHON", KIVY_NO_CONSOLELOG="1",
    KIVY_WINDOW="sdl2",  # the other providers end the program where there is no display
)  # fmt: skip
os.environ.setdefault("SDL_VIDEODRIVER", "x11")  # with wayland the wheel falls back to a provider without touch

from kivy.config import Config

# Told with a traceback where a touch provider's own library is missing; none of those providers is used.
logging.getLogger("kivy").addFilter(lambda record: "is not supported by your version" not in str(record.msg))
for _name, _ in Config.items("input"):
    Config.remove_option("input", _name)  # SDL's own touch provider stays; every other one doubles each touch
for _section, _key, _value in (
    ("kivy", "exit_on_escape", "0"),
    ("graphics", "borderless", "1"),
    ("graphics", "resizable", "0"),
    ("graphics", "show_cursor", "0"),
    ("graphics", "maxfps", "60"),
    ("graphics", "multisamples", "0"),  # edges are drawn smooth: see drawn.py
    ("graphics", "allow_screensaver", "0"),
):
    Config.set(_section, _key, _value)
