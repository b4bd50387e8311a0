# Thin aliases of `uv run asn …`; they also set up a bare Debian or Ubuntu machine.
SHELL := /bin/bash
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen
TOOLS := tests/tools
APT := $(if $(filter 0,$(shell id -u)),apt-get,sudo -n apt-get)
.PHONY: site test test-all serve check bench setup setup-pdf setup-test

site: setup $(if $(filter 0,$(PDF)),,setup-pdf)
	$(RUN) asn site

test: setup-test
	$(RUN) --all-groups asn test

test-all: setup-test
	$(RUN) --all-groups asn test --long

serve: setup
	$(RUN) asn serve

check: setup
	$(RUN) asn check

setup:
	@command -v $(UV) >/dev/null || { echo "Installing uv into .tools/"; python3 -m pip install --quiet --target .tools uv==0.13.9; }

setup-pdf:
	@ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0 || { echo "Installing Pango for the PDF booklets"; \
	  { $(APT) update -qq && $(APT) install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0; } >/dev/null || \
	  echo "Could not install Pango. Please run: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"; }

setup-test: setup setup-pdf
	@command -v chromium >/dev/null || { echo "Installing Chromium for the browser tests"; \
	  $(APT) update -qq && $(APT) install -y -qq --no-install-recommends chromium >/dev/null; }
	@command -v firefox-esr >/dev/null || { echo "Installing Firefox ESR for the browser tests"; \
	  $(APT) update -qq && $(APT) install -y -qq --no-install-recommends firefox-esr >/dev/null; }
	$(UV) sync --frozen --all-groups --quiet
	@cmp -s $(TOOLS)/package-lock.json $(TOOLS)/node_modules/installed.json || { echo "Installing the HTML validator"; \
	  $(RUN) --all-groups python $(TOOLS)/npm.py ci --prefix $(TOOLS) --no-audit --no-fund --silent && \
	  cp $(TOOLS)/package-lock.json $(TOOLS)/node_modules/installed.json; }

bench: setup
	$(RUN) --group bench asn bench --pages $(or $(N),50) --items $(or $(Q),10) --rounds $(or $(R),5)
