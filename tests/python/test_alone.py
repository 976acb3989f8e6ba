# SPDX-License-Identifier: Apache-2.0
"""The package by itself: what it imports, and several interpreters and threads that use it."""

import ast
import os
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import tieuchi
from conftest import SMALL
from tieuchi.columns import ColumnBatch

NEVER_REQUIRED = ("numpy", "pandas", "polars", "pyarrow", "duckdb", "nanoarrow", "cffi")


def run(code):
    """What a fresh interpreter prints."""
    path = os.pathsep.join(one for one in sys.path if one)
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True,
                          text=True, check=False, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_nothing_but_the_standard_library_is_imported():
    assert run(f"""
        import sys

        class Refuse:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] in {NEVER_REQUIRED!r}:
                    raise AssertionError("imported " + name)

        sys.meta_path.insert(0, Refuse())
        import tieuchi
        rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
        rules.assess(rules.unit(id="a"))._repr_html_()
        batch = tieuchi.columns.ColumnBatch(rules, 3)
        batch.judge(outputs="all").summary.to_json()
        tops = {{name.partition(".")[0] for name in sys.modules}} - {{"tieuchi", "__main__"}}
        late = {{name for name in tops if hasattr(sys.modules[name], "__file__")
                 and "site-packages" in str(sys.modules[name].__file__)}}
        print(sorted(late - {{"sitecustomize", "distutils-precedence", "_distutils_hack"}}))
    """) == "[]"


def test_what_a_file_of_the_package_needs_is_in_the_standard_library():
    if sys.version_info < (3, 10):
        pytest.skip("the names of the standard library are told from Python 3.10 on")
    for path in Path(tieuchi.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module]
            assert {name.partition(".")[0] for name in names} <= set(sys.stdlib_module_names), path


def answers(rules, number):
    """Many small calls of every kind, for several threads at once."""
    unit = rules.unit(id=f"u{number}", attributes={"region": "north"},
                      observations={"1.1": number % 101, "1.2a": 95, "1.2b": True, "2": "tốt"})
    found = rules.assess(unit)
    said = [found.to_json(), found.explain("1.1"), found._repr_html_()]
    with pytest.raises(tieuchi.Error) as raised:
        unit.observe("nothing", number)
    with pytest.raises(tieuchi.DocumentError):
        tieuchi.Rulebook.read("{" * (number % 7 + 1))
    return [*said, str(raised.value), repr(rules.rollup([unit]))]


def test_threads_get_what_one_thread_gets(rules):
    numbers = range(200)
    expected = [answers(rules, number) for number in numbers]
    threads = 8
    begin = threading.Barrier(threads)

    def work(first):
        begin.wait()
        return [answers(rules, number) for number in [*numbers[first:], *numbers[:first]]]

    with ThreadPoolExecutor(threads) as pool:
        for first, found in zip(range(0, 200, 25), pool.map(work, range(0, 200, 25))):
            assert [*found[200 - first:], *found[:200 - first]] == expected


def test_threads_may_be_the_first_to_load_the_library():
    assert run("""
        import threading, tieuchi
        begin, found = threading.Barrier(16), []
        def work():
            begin.wait()
            rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
            found.append((len(rules.criteria), rules.rulebook.sha256))
        threads = [threading.Thread(target=work) for _ in range(16)]
        for one in threads: one.start()
        for one in threads: one.join()
        print(len(found), len(set(found)))
    """) == "16 1"


def test_scoring_methods_of_threads_do_not_see_each_other():
    def work(number):
        book = tieuchi.Rulebook.read(SMALL, methods={"mine": lambda found: number})
        rules = book.evaluator("2020-06-30")
        return [rules.assess(rules.unit()).score("mine").lower for _ in range(50)]

    with ThreadPoolExecutor(8) as pool:
        for number, found in enumerate(pool.map(work, range(8))):
            assert found == [number] * 50


def test_a_result_may_be_let_go_by_another_thread(rules):
    batch = ColumnBatch(rules, 1000)
    views = [batch.judge().standard for _ in range(50)]
    threads = [threading.Thread(target=views.pop) for _ in range(50)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert views == []


SUB_INTERPRETER = """
import sys
sys.path[:0] = {path!r}
import tieuchi
rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
assert rules.assess(rules.unit(id="a")).verdict == "unknown"
"""


def test_sub_interpreters_use_the_library_side_by_side():
    """Those that share the interpreter's lock, which is what ctypes can do without PEP 684."""
    interpreters = pytest.importorskip("_xxsubinterpreters" if sys.version_info < (3, 13)
                                       else "_interpreters", reason="CPython has them, others not")
    assert interpreters
    code = SUB_INTERPRETER.format(path=[path for path in sys.path if path])
    assert run(f"""
        import sys
        if sys.version_info >= (3, 13):
            import _interpreters as i
            make, arguments = i.create, ("legacy",)
        else:
            import _xxsubinterpreters as i
            make, arguments = (lambda *_: i.create(isolated=False)), ()
        code = {code!r}
        exec(code)
        for _ in range(3):
            one = make(*arguments)
            failed = i.run_string(one, code)
            assert failed is None, failed
            i.destroy(one)
        exec(code)
        print("done")
    """) == "done"
