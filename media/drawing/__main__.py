"""`python -m media.drawing [FOLDER | FOLDER/PICTURE ...]`."""

import sys

from .draw import main

sys.exit(main(sys.argv[1:]))
