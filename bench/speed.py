"""From .txt to segments and to duties on one core, beside segmentation of the same text by rjieba.

The text is the corpus of public documents where LUOSHI_SHARED or ../shared has it, else our own
samples; megabytes are those of the files.
"""

from __future__ import annotations

import os
from pathlib import Path

import rjieba

import luoshi
from bench.table import RUNS, Chapter, Figure, fastest

PROJECT = Path(__file__).resolve().parent.parent


def texts() -> dict[str, bytes]:
    """The bytes of each file, by its name."""
    shared = Path(os.environ.get("LUOSHI_SHARED", "") or PROJECT.parent / "shared")
    folder = shared / "corpus" if (shared / "corpus").is_dir() else PROJECT / "samples"
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


def measure() -> Chapter:
    """To segments, to duties, the parts of the way, and the peer."""
    files = texts()
    megabytes = sum(map(len, files.values())) / 1e6
    words = [data.decode("utf-8", errors="replace") for data in files.values()]
    documents = [luoshi.read(data, name)[0] for name, data in files.items()]
    plans = [luoshi.outline(document) for document in documents]
    duties = sum(len(luoshi.extract(plan).proposals) for plan in plans)
    rjieba.cut("先把词典读进来")
    acts = {
        "luoshi: .txt to duties": lambda: [
            luoshi.extract(luoshi.read(data, name)[0]) for name, data in files.items()
        ],
        "rjieba: segmentation": lambda: [rjieba.cut(text) for text in words],
        "luoshi: .txt to segments": lambda: [
            luoshi.outline(luoshi.read(data, name)[0]) for name, data in files.items()
        ],
        "  of it reading": lambda: [luoshi.read(data, name) for name, data in files.items()],
        "  of it structure": lambda: [luoshi.outline(document) for document in documents],
        "luoshi: segments to duties": lambda: [luoshi.extract(plan) for plan in plans],
    }
    seconds = fastest(*acts.values(), runs=RUNS)
    figures = [
        Figure(name, megabytes / each, "MB", name.startswith("rjieba"))
        for name, each in zip(acts, seconds, strict=True)
    ]
    return Chapter(f".txt: {len(files)} files, {megabytes:.2f} MB, {duties} duties", figures)
