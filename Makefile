# What can be done with Five by Five; `make help` lists it.

PORT ?= 8080
WEAVE = go run ./lessons/weave
NATIVE = CGO_ENABLED=0 go
BROWSER = GOOS=js GOARCH=wasm go
APT = $(if $(filter 0,$(shell id -u)),,sudo )apt-get
# The packages that only a browser can run, as far as they exist.
PROGRAMS = $(patsubst %,./%,$(wildcard wasm/dom wasm/page wasm/stage))

.PHONY: help run build test bench imports lint size golden clean tools
.DEFAULT_GOAL = help

help: ## list these
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build the site and serve it at 127.0.0.1:8080, or at PORT=…
	@$(WEAVE) -out dist -serve 127.0.0.1:$(PORT)

build: ## build the site into dist/
	@$(WEAVE) -out dist

test: tools ## check everything, the built site in a browser too
	@$(MAKE) --no-print-directory lint
	@unformatted=$$(gofmt -l calc lessons wasm); if [ -n "$$unformatted" ]; then echo "not as gofmt writes it:"; echo "$$unformatted"; exit 1; fi
	@$(NATIVE) vet ./...
	@$(BROWSER) vet $(PROGRAMS)
	@$(MAKE) --no-print-directory size
	@$(NATIVE) test ./...

bench: ## measure counting, drawing and the stage
	@$(NATIVE) test -run '^$$' -bench . -benchmem ./...

imports: lint ## the same
lint: ## find typed numbers, missing translations and imports against the arrows
	@$(WEAVE) -check

size: build ## hold the built site to its budgets
	@$(WEAVE) -size dist

golden: ## write the expected results of the tests anew; read the diff
	@$(NATIVE) test ./lessons ./wasm/scene -update

clean: ## remove what was made
	@rm -rf dist .cache

# A browser, Chinese letters for its pictures, and node for the tests that a
# screen reader's user would want.
tools:
	@missing=; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v npm >/dev/null || missing="$$missing nodejs npm"; \
	fc-list :lang=zh 2>/dev/null | grep -q . || missing="$$missing fonts-noto-cjk fontconfig"; \
	if [ -n "$$missing" ]; then \
		echo "installing$$missing"; \
		$(APT) -qq update >/dev/null && DEBIAN_FRONTEND=noninteractive $(APT) -qq install -y --no-install-recommends $$missing >/dev/null; \
	fi
	@if [ -f wasm/browser/package.json ] && [ ! -d wasm/browser/node_modules ]; then cd wasm/browser && npm ci --silent --no-fund --no-audit; fi
