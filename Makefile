# What can be done with Five by Five; `make help` lists it.

PORT ?= 8080
HOME_PAGE ?=
SEED ?= $(shell date +%s)
WEAVE = go run ./lessons/weave
NATIVE = CGO_ENABLED=0 go
BROWSER = GOOS=js GOARCH=wasm go
APT = $(if $(filter 0,$(shell id -u)),,sudo )apt-get
# The packages that only a browser can run, as far as they exist.
PROGRAMS = $(patsubst %,./%,$(wildcard wasm/dom wasm/page wasm/stage))
# The packages whose tests keep what they expect in files.
GOLDEN = $(addprefix ./,$(sort $(dir $(shell grep -rl --include='*_test.go' 'flag.Bool."update"' calc lessons wasm))))
NODE_MODULES = $(patsubst %/package-lock.json,%/node_modules,$(wildcard wasm/browser/package-lock.json calc/graph/tensorflow/package-lock.json examples/*/package-lock.json))

.PHONY: help run build release check test oracle monkey bench imports lint size golden clean tools packages
.DEFAULT_GOAL = help

help: ## list these
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## serve the site at 127.0.0.1:8080, or at PORT=…
	@$(WEAVE) -run 127.0.0.1:$(PORT)

build: ## build the site into dist/; HOME_PAGE=https://… where it will be
	@$(WEAVE) -out dist -home "$(HOME_PAGE)"

release: ## pack the version that VERSION names into release/: a zip, the single files, their sums
	@$(WEAVE) -out dist -release release -home "$(HOME_PAGE)"

# Tests allocate much and keep little: to collect less often takes a fifth off their time.
check: ## check everything that needs no browser, in a minute or so
	@$(MAKE) --no-print-directory lint
	@unformatted=$$(gofmt -l calc lessons wasm); if [ -n "$$unformatted" ]; then echo "not as gofmt writes it:"; echo "$$unformatted"; exit 1; fi
	@$(NATIVE) vet ./...
	@$(BROWSER) vet $(PROGRAMS)
	@$(MAKE) --no-print-directory size
	@GOGC=400 $(NATIVE) test $$(go list ./... | grep -v /wasm/browser$$)

test: tools check ## check everything, the built site in three browsers too
	@$(NATIVE) test -timeout 30m ./wasm/browser

oracle: ## run the PyTorch code that we write, where Debian's python3-torch is installed
	@$(NATIVE) test ./calc/writing -run TestAsPyTorchCounts -oracle -v -timeout 30m

monkey: tools ## let a monkey play with the site for an hour, in three engines; SEED=… for a game that is known
	@$(NATIVE) test ./wasm/browser -run TestMonkey -monkey 1h -seed $(SEED) -timeout 90m

bench: ## measure counting, drawing, the network and the stage
	@$(NATIVE) test -run '^$$' -bench . -benchmem ./...

imports: lint ## the same
lint: ## find typed numbers, missing translations and imports against the arrows
	@$(WEAVE) -check

size: build ## hold the built site to its budgets
	@$(WEAVE) -size dist

golden: ## write what the tests expect anew; read the diff
	@$(NATIVE) test $(GOLDEN) -update

clean: ## remove what was made
	@rm -rf dist release .cache examples/hugo/public examples/hugo/resources examples/astro/dist examples/astro/.astro

# Three browsers and a screen for them, with Chinese letters, node for axe-core, TensorFlow.js and the examples, and hugo for them.
tools: packages $(NODE_MODULES)
packages:
	@missing=; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v firefox-esr >/dev/null || missing="$$missing firefox-esr"; \
	command -v WebKitWebDriver >/dev/null || missing="$$missing webkit2gtk-driver"; \
	command -v Xvfb >/dev/null || missing="$$missing xvfb"; \
	command -v npm >/dev/null || missing="$$missing nodejs npm"; \
	command -v hugo >/dev/null || missing="$$missing hugo"; \
	fc-list :lang=zh 2>/dev/null | grep -q . || missing="$$missing fontconfig fonts-noto-cjk"; \
	if [ -n "$$missing" ]; then \
		echo "installing$$missing"; \
		$(APT) -qq update >/dev/null; \
		DEBIAN_FRONTEND=noninteractive $(APT) -qq install -y --no-install-recommends $$missing >/dev/null; \
	fi
%/node_modules: %/package-lock.json | packages
	@cd $* && npm ci --silent --no-fund --no-audit && touch node_modules
