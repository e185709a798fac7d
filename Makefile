# Each target is one script under scripts/; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check format bench bench-search fuzz docs clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: ## install what is needed, build, and start the demo on http://localhost:8080 (PORT=… for another)
	@scripts/run

test: ## install what tests need and run all of them: Swift suites, widget unit tests, browser tests
	@scripts/test

check: ## formatting, warnings, and the rules that a compiler can't see (texts, assets, templates)
	@scripts/check

format: ## format the Swift sources in place
	@scripts/format

bench: ## measure: tokens, identify, pages, search, sizes, memory, start
	@scripts/bench

bench-search: ## measure search alone: quality beside other engines on collections with judgments, and speed
	@scripts/bench-search

fuzz: ## throw made-up tokens, keys and pastes at the token library (SECONDS=… in all, 240 if not said; KEEP=1 keeps inputs)
	@scripts/fuzz

docs: ## write the documentation of the Swift library UsherTokens to .build/documentation
	@scripts/documentation

clean: ## remove what was built and the Python environment of the browser tests
	@rm -rf .build Benchmarks/.build .venv
	@echo "Removed .build, Benchmarks/.build and .venv."
