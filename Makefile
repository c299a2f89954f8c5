# The menu. `make` alone prints it.

VENV   ?= .venv
PYTHON ?= python3
PY     := $(VENV)/bin/python
LUOSHI := $(VENV)/bin/luoshi
# Twice quiet: what pip has to say of this machine's settings is not the reader's business; errors are.
PIP    := PIP_ROOT_USER_ACTION=ignore $(PY) -m pip --disable-pip-version-check -qq
LOCK   := $(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras \
          --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
          --no-emit-trusted-host --no-emit-options
# Two workers; who is done takes work from the other.
TWO    := -n 2 --dist worksteal

.DEFAULT_GOAL := menu
.DELETE_ON_ERROR:
.PHONY: menu setup demo test lint gold confidence fuzz bench format lock clean

menu: ## 列出这份菜单              this menu
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

setup: $(VENV)/.dev ## 建好 .venv，装好依赖      make .venv with all that is needed

demo: $(VENV)/.web ## 读样例，再运行试用网站    read the samples, then run the site with a county
	@$(PY) tools/demo.py
	@$(VENV)/bin/luoshi-web demo

test: $(VENV)/.dev ## 全部检查和测试            every check and every test
	@$(MAKE) --no-print-directory lint
	@sh tools/browser.sh
	@echo '一、解析库 the library'
	@$(PY) -m pytest $(TWO) --ignore tests/web --ignore tests/browser
	@echo '二、网站，SQLite the site on SQLite'
	@$(PY) -m pytest $(TWO) tests/web
	@echo '三、网站，PostgreSQL the site on PostgreSQL'
	@$(PY) tools/with_pg.py $(PY) -m pytest $(TWO) tests/web
	@echo '四、浏览器 the site in a browser'
	@$(PY) -m pytest $(TWO) -rs tests/browser

lint: $(VENV)/.dev ## 格式、规范、类型、导入    format, lint, types, import contracts
	@$(VENV)/bin/ruff format --check
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

gold: $(VENV)/.dev ## 与人工标注对照评分        score against labels made by hand
	@$(PY) tools/gold.py $(if $(KEEP),--keep)

confidence: $(VENV)/.dev ## 各种读法有多可靠          how far each reading may be trusted
	@$(PY) -m tools.confidence

fuzz: $(VENV)/.dev ## 变形样例，看会不会读崩    mutations of samples: N=10000 SEED=1
	@$(PY) -m tools.fuzz $(or $(N),500) $(or $(SEED),1)

bench: $(VENV)/.bench ## 测速，并与同类库对照      speed, beside peers in the same run
	@$(PY) -m bench

format: $(VENV)/.dev ## 整理代码格式              format the code
	@$(VENV)/bin/ruff check --fix --quiet || true
	@$(VENV)/bin/ruff format
	@$(PY) tools/rules_page.py

lock: $(VENV)/.dev ## 重新锁定依赖              lock the requirements anew
	@echo 'pip' | $(LOCK) --output-file requirements/pip.txt -
	@$(LOCK) --build-deps-for editable --output-file requirements/run.txt pyproject.toml
	@$(LOCK) --build-deps-for editable --extra web --constraint requirements/run.txt \
	    --output-file requirements/web.txt pyproject.toml
	@$(LOCK) --build-deps-for editable --extra web --extra postgres --extra cluster --extra dev \
	    --constraint requirements/pip.txt --constraint requirements/web.txt \
	    --output-file requirements/dev.txt pyproject.toml
	@printf 'jionlp\ntime-parser-zh\n' | $(LOCK) --constraint requirements/dev.txt \
	    --output-file requirements/bench.txt -

clean: ## 删去 .venv 和各种缓存     remove .venv and all caches
	rm -rf $(VENV) var build src/*.egg-info .*_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@sh tools/python.sh $(PYTHON)
	@$(PYTHON) -m venv $(VENV)

# pip comes first: that of Debian 12 resolves some names wrongly.
$(VENV)/.run: requirements/pip.txt requirements/run.txt pyproject.toml | $(PY)
	@echo '安装运行所需的依赖（第一次约半分钟）… installing what Luoshi needs'
	@$(PIP) install --require-hashes --requirement requirements/pip.txt
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.web: requirements/web.txt $(VENV)/.run
	@echo '安装网站所需的依赖… installing what the site needs'
	@$(PIP) install --require-hashes --requirement requirements/web.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.web
	@echo '安装开发所需的依赖… installing what tests and checks need'
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.dev
	@echo '安装测速对照的库… installing the peers of the bench'
	@$(PIP) install --require-hashes --requirement requirements/bench.txt
	@touch $@
