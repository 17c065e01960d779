# make          set up, build, write the briefings of this repository into output/
# make test     set up, run every test
# make check    what CI runs: lint, build, tests, and that what is generated is current
.DEFAULT_GOAL := briefings
.PHONY: briefings setup build test check lint current accept install clean help

BRIEFGEN = .build/release/briefgen
PREFIX ?= /usr/local
SOURCES = Package.swift Sources Tests Plugins
# The sample digest: everything, from nobody to nobody.
DIGEST = --full --from "The research desk <desk@briefings.example.org>" --to "Readers <readers@example.net>"

briefings: build ## Build the release binary and the briefings
	@$(BRIEFGEN) build
	@$(BRIEFGEN) digest $(DIGEST) --output output/digest.eml
	@echo
	@echo "Written to output/: $$(cd output && ls *.html | sed 's/\.html$$//' | tr '\n' ' ')"
	@echo "Open file://$(CURDIR)/output/initiative-summary.html"

setup: ## Install what the machine lacks
	@scripts/setup.sh

# The binary runs where there is no Swift, and calls the standard library directly, which is quicker.
build: setup ## Build the release binary
	swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld

# The schemas are held to the test corpora by an independent validator.
test: setup ## Run every test
	BRIEFGEN_PYTHON=/usr/bin/python3 swift test

check: lint build test current ## What CI runs

lint: setup ## Check the format of the code
	swift format lint --strict --recursive $(SOURCES)

current: build ## Check that output/ and the generated pages are what the sources make of them
	@scripts/check-current.sh $(BRIEFGEN) $(DIGEST)

accept: build ## Rewrite golden expectations, output/ and the generated pages; read the diff as code
	@test -z "$$CI" || { echo "make accept is for people" >&2; exit 2; }
	BRIEFGEN_ACCEPT=1 swift test || true
	for subject in corpus project sourcing impact; do \
	  $(BRIEFGEN) schema $$subject > docs/schema/$$subject.schema.json; done
	$(BRIEFGEN) build
	$(BRIEFGEN) digest $(DIGEST) --output output/digest.eml
	git diff --stat

install: build ## Install one self-contained binary under PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BRIEFGEN) "$(DESTDIR)$(PREFIX)/bin/briefgen"

clean: ## Remove what was built
	swift package clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Targets for the templates alone.
.PHONY: conformance sanitize fuzz benchmark-templates

SUITE ?= golden_liquid.json
conformance: setup ## Run Liquid's conformance suite: SUITE=path/to/golden_liquid.json
	@test -f "$(SUITE)" || { echo "make conformance SUITE=…: get golden_liquid.json from github.com/jg-rp/golden-liquid (MIT)" >&2; exit 2; }
	GOLDEN_LIQUID="$(abspath $(SUITE))" swift test --filter 'GoldenTests|BatchConformanceTests'

# Only the leaves and the templates, with the one file of raw pointers, and a twentieth of the fuzzed documents.
# The leak detector would report what the runtime itself keeps. The thread
# sanitizer takes the standard library's mutex for a race, so it runs what does not take the lock around cmark-gfm.
SANITIZED = SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
  BRIEFGEN_FUZZ_TEMPLATES=500 BRIEFGEN_FUZZ_DOCUMENTS=500 swift test
sanitize: setup ## Run the tests of the templates under the address and the thread sanitizer
	$(SANITIZED) --scratch-path .build-address --sanitize=address \
	  --filter '^(TemplatesTests|DiagnosticsTests|UnicodeLayoutTests)\.'
	$(SANITIZED) --scratch-path .build-thread --sanitize=thread \
	  --filter '^(DiagnosticsTests|UnicodeLayoutTests|TemplatesTests\.(LibraryTests|CaseTests|HostileTests|AnalysisTests|NameTableTests|OutputBufferTests))'

# Both parts are built for release, in folders of their own: a million inputs each take minutes then, and hours else.
COUNT ?= 1000000
fuzz: setup ## Fuzz what takes input from strangers: COUNT=1000000 inputs for each target
	Fuzz/run.sh $(COUNT)
	BRIEFGEN_FUZZ_TEMPLATES=$(COUNT) BRIEFGEN_FUZZ_DOCUMENTS=$(COUNT) BRIEFGEN_FUZZ_EVIDENCE=$(COUNT) \
	  swift test -c release -Xswiftc -enable-testing --scratch-path .build-fuzz --no-parallel \
	  --filter 'FuzzTests|RandomTemplateTests'

benchmark-templates: ## Time the template engine beside its peers
	Benchmarks/Templates/run.sh

# The site as strict readers see it. The tools go into a folder of their own.
.PHONY: check-site
CHECK_SITE = .build/check-site
check-site: build ## Check the site with the Nu validator, axe and a browser; installs them first
	@scripts/check-site/install.sh $(CHECK_SITE)
	$(BRIEFGEN) site --output .build/site
	@$(CHECK_SITE)/bin/python scripts/check-site/prove.py
	@$(CHECK_SITE)/bin/python scripts/check-site/check_site.py .build/site
