# make run    set everything up and run the guide (on a virtual screen where there is no display)
# make test   set everything up and run all checks and tests
# make bench  measure from outside, against the same guide as a web page in Chromium
# make media  draw the pictures and films, and draft the narration, again
# make docs   write the reference of fields and messages into docs/curators.md again
# make looks  take the pictures of the screens that README shows

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
SYSTEM_RUN := python3-venv libgl1 libgl1-mesa-dri libegl1 libpulse0 libasound2 libmtdev1
SYSTEM_GALLERY := xvfb pulseaudio pulseaudio-utils
SYSTEM_TEST := libespeak-ng1 espeak-ng-data chromium git poppler-utils libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
SYSTEM_BENCH := chromium
SEEN := $(DISPLAY)$(WAYLAND_DISPLAY)

.PHONY: run test bench media docs looks setup clean

run: setup $(if $(SEEN),,$(VENV)/.system-gallery)
	@exec $(PY) main.py $(if $(SEEN),run,demo --out out)

test: setup $(VENV)/.system-gallery $(VENV)/.system-test
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m pytest

bench: setup $(VENV)/.system-gallery $(VENV)/.system-bench
	$(PY) -m bench

media: setup $(VENV)/.system-test
	$(PY) -m media.drawing
	$(PY) -m media.drawing.films
	$(PY) main.py narrate

docs: setup
	$(PY) -m kiosk.workshop.reference docs/curators.md

looks: setup $(VENV)/.system-gallery
	$(PY) -m tests.looks docs/looks

setup: $(READY)

$(READY): setup.cfg constraints.txt | $(VENV)/.system-run
	$(PY) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@

# Installs what is missing through apt where it may; says in one line what to install where it may not.
$(VENV)/.system-%: Makefile
	@want="$(SYSTEM_$(shell echo $* | tr a-z A-Z))"; missing=""; \
	for package in $$want; do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo -n"; \
		else echo "Please install first: sudo apt install$$missing" >&2; exit 1; fi; \
		echo "Installing$$missing"; \
		$$as apt-get -qq update && $$as env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $$missing >/dev/null || \
		{ echo "Please install first: sudo apt install$$missing" >&2; exit 1; }; \
	fi
	@test -x $(PY) || python3 -m venv $(VENV)
	@touch $@

clean:
	rm -rf $(VENV) out build *.egg-info
