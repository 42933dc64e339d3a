# `make run` and `make test` set up everything they need, system libraries too, on a fresh Debian 12.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.installed
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What Qt, its sound and the synthesiser load at run time, and what builds the virtual environment.
SYSTEM := python3-venv espeak-ng libglib2.0-0 libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 \
  libxkbcommon0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
  libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 \
  libxkbcommon-x11-0 libpulse0 libxext6 libxrandr2 libdrm2
# The tests also start a real PostgreSQL, make certificates, and speak and listen on a real sound server.
SYSTEM_TEST := $(SYSTEM) openssl postgresql pulseaudio pulseaudio-utils
# What PyInstaller looks into libraries with.
SYSTEM_FREEZE := $(SYSTEM_TEST) binutils

.PHONY: help run test lint bench speech freeze catalogue setup system system-test system-freeze lock clean
help: ## what can be made here
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/'

run: setup ## start the kiosk; without a display, walk the whole road offscreen and leave pictures in tour/
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(VENV)/bin/gocua; \
	else echo "No display: the tour walks the road offscreen; its pictures come to $(CURDIR)/tour"; \
	  exec $(VENV)/bin/gocua tour --out tour; fi

# A window that never came to rest is tried once more and counted as "rerun": in some five thousand tests
# with hundreds of windows a process, Qt's bindings lose the types of one now and then.  A process of the
# program has one window.  Nothing else is tried again.
# One worker more than there are cores: many tests wait for sound.
test: setup system-test ## all tests, on every core
	$(PY) -m pytest -q -n $$(( $$(nproc) + 1 )) --dist loadgroup --reruns 1 --only-rerun TimeoutError

lint: setup ## layers, style, types, QML
	$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	$(VENV)/bin/lint-imports
	$(VENV)/bin/mypy && $(VENV)/bin/mypy --platform win32
	.ci/qmllint

bench: setup system-freeze ## the figures of the README, into bench.json; freezes first if nothing is frozen
	@ls dist/gocua-*.tar.xz >/dev/null 2>&1 || $(MAKE) freeze
	$(PY) -m tests.bench

speech: setup ## render the machine voice for every guide into assets/speech, for the wheel; goes on where it stopped
	$(VENV)/bin/gocua speech --out assets/speech

freeze: speech system-freeze ## one folder and two archives for laptops in dist/, tried: self-test and tour
	.ci/freeze

setup: system $(STAMP)

$(STAMP): requirements.lock pyproject.toml locales/en.ts
	test -x $(PY) || python3 -m venv $(VENV)
	$(VENV)/bin/pip install -q --require-hashes -r requirements.lock
	$(VENV)/bin/pip install -q --no-deps --no-build-isolation -e .
	.ci/catalogues
	touch $@

system: ## the system libraries (apt; as root or with sudo)
	@.ci/system $(SYSTEM)
system-test:
	@.ci/system $(SYSTEM_TEST)
system-freeze:
	@.ci/system $(SYSTEM_FREEZE)

catalogue: setup ## take new screen texts into locales/*.ts
	.ci/extract-catalogues && .ci/catalogues

lock: ## write requirements.lock anew from pyproject.toml
	$(VENV)/bin/uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 -q -o requirements.lock

clean: ## remove what the build made
	rm -rf $(VENV) build dist tour bench.json assets/speech locales/*.qm
