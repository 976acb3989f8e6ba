# SPDX-License-Identifier: Apache-2.0
"""examples/portal in headless Chromium: what is shown, in which windows, and what is not let in.

    portal_test.py PHP [--keep FOLDER]

The library is that of TIEUCHI_LIBRARY, the command that of TIEUCHI_COMMAND. FOLDER receives
screenshots to be looked at.
"""

import argparse
import base64
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PORTAL = ROOT / "examples" / "portal"
DATA = ROOT / "examples" / "data" / "thai-nguyen-2019"
OPTIONS = argparse.Namespace(php="php", keep=None)

HOSTILE = [
    "<script>document.title='owned'</script>",
    "\"><img src=x onerror=\"document.title='owned'\">",
    "' onmouseover='document.title=1",
    "</table></main><h1>owned</h1>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "Xã \u202e\u200fמזל\u202c và \u202etxt.exe",
    "𠀀𝔛 🏘️ 👩‍👩‍👧 e\u0302\u0301",
    "javascript:alert(1)?xa=x#y&z=%00+ +%2F",
    "A" * 300,
]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def running(line, port, environment=None):
    """A server that answers on a port."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(line, stdout=log, stderr=log,
                                   env={**os.environ, **(environment or {})})
        try:
            for _ in range(400):
                with contextlib.suppress(OSError), \
                        socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                time.sleep(0.05)
            else:
                log.seek(0)
                raise AssertionError(f"{line[0]} does not answer: {log.read().decode()}")
            yield process
        finally:
            process.terminate()
            process.wait(20)


@contextlib.contextmanager
def portal(data=DATA, **environment):
    """The portal of a folder with data, in PHP's own server; its address."""
    port = free_port()
    line = [OPTIONS.php, "-d", "ffi.enable=1", "-S", f"127.0.0.1:{port}", "-t", str(PORTAL)]
    with running(line, port, {"PORTAL_DATA": str(data), **environment}):
        yield f"http://127.0.0.1:{port}/"


def page(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode(), answer.headers


class Browser:
    """Chromium by way of the W3C WebDriver protocol."""

    def __init__(self, port, profile):
        self._base = f"http://127.0.0.1:{port}"
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     f"--user-data-dir={profile}"]
        found = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"}}}})
        self._session = f"/session/{found['sessionId']}"

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._base + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise AssertionError(refused.read().decode()) from None

    def go(self, address):
        self._ask("POST", self._session + "/url", {"url": address})

    def resize(self, width, height):
        """The page's own size, which a window's frame and least size say nothing of."""
        self.cdp("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def run(self, script, *arguments):
        return self._ask("POST", self._session + "/execute/sync",
                         {"script": script, "args": list(arguments)})

    def cdp(self, command, parameters):
        return self._ask("POST", self._session + "/goog/cdp/execute",
                         {"cmd": command, "params": parameters})

    def log(self):
        return self._ask("POST", self._session + "/se/log", {"type": "browser"})

    def keep(self, name):
        if OPTIONS.keep:
            image = self._ask("GET", self._session + "/screenshot")
            OPTIONS.keep.mkdir(parents=True, exist_ok=True)
            (OPTIONS.keep / f"{name}.png").write_bytes(base64.b64decode(image))

    def close(self):
        self._ask("DELETE", self._session)


CELL = """
const row = [...document.querySelectorAll('tbody tr')].find(r => r.textContent.includes(arguments[0]));
return row.cells[arguments[1]].innerText.trim() + '|' + row.cells[arguments[1]].className;
"""
# The least contrast of a text and what lies behind it, over all texts, as WCAG reckons it.
CONTRAST = """
const light = colour => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map(Number).map(v => v / 255)
        .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = one => {
    for (; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'rgb(255, 255, 255)';
};
let least = 99, where = '';
for (const one of document.querySelectorAll('h1, h2, p, li, td, th, span, a, strong, footer')) {
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < least) [least, where] = [ratio, one.outerHTML.slice(0, 80)];
}
return [least, where];
"""


class PortalTest(unittest.TestCase):
    """One browser for all; a server a kind of data."""

    @classmethod
    def setUpClass(cls):
        cls.stack = contextlib.ExitStack()
        cls.addClassCleanup(cls.stack.close)
        port = free_port()
        driver = shutil.which("chromedriver")
        if driver is None:
            raise AssertionError("there is no chromedriver: sh examples/install-dependencies.sh test")
        cls.stack.enter_context(running([driver, f"--port={port}"], port))
        profile = cls.stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        cls.browser = Browser(port, profile)
        cls.stack.callback(cls.browser.close)
        cls.address = cls.stack.enter_context(portal())

    def setUp(self):
        self.browser.resize(1400, 1000)
        self.browser.cdp("Emulation.setEmulatedMedia", {"features": []})

    def test_the_page_is_less_than_sixty_lines(self):
        lines = (PORTAL / "index.php").read_text(encoding="utf-8").splitlines()
        self.assertLess(len(lines), 60)
        self.assertLessEqual(max(map(len, lines)), 120)

    def test_three_measures_stand_side_by_side_in_vietnamese(self):
        self.browser.go(self.address)
        self.assertEqual(self.browser.run("return document.documentElement.lang"), "vi")
        shown = self.browser.run("""
            return [...document.querySelectorAll('.measures > div')].map(
                one => [one.innerText, one.getBoundingClientRect().top])""")
        self.assertEqual(len({top for _, top in shown}), 1, "not side by side")
        texts = [text for text, _ in shown]
        self.assertRegex(texts[0], r"Xã đạt chuẩn\s+88\s*/ 143 xã")
        self.assertRegex(texts[1], r"Tiêu chí đạt\s+16,1\s*/ 19 tiêu chí")
        self.assertRegex(texts[2], r"Tiến độ\s+94,9\s*/ 100 điểm")

    def test_the_table_has_communes_by_criteria(self):
        self.browser.go(self.address)
        rows, columns = self.browser.run("""
            return [document.querySelectorAll('tbody tr').length,
                    [...new Set([...document.querySelectorAll('tr')].map(r => r.cells.length))]]""")
        self.assertEqual((rows, columns), (143, [22]))
        self.assertRegex(self.browser.run(CELL, "(TN-002)", 12), r"^✗\s+chưa đạt\|fail$")
        self.assertRegex(self.browser.run(CELL, "(TN-002)", 3), r"^✓\s+đạt\|pass$")
        self.assertRegex(self.browser.run(CELL, "(TN-010)", 17), r"^\?\s+chưa rõ\|unknown$")
        self.assertEqual(self.browser.run(CELL, "(TN-002)", 2), "16|")
        self.assertEqual(self.browser.run(CELL, "(TN-010)", 2), "12–13|")
        counts = self.browser.run("""
            return [...document.querySelectorAll('tbody td:nth-child(3)')].map(
                one => parseInt(one.innerText))""")
        self.assertEqual(counts, sorted(counts, reverse=True))

    def test_a_click_on_a_commune_says_why_it_fails(self):
        self.browser.go(self.address)
        self.browser.run("""
            [...document.querySelectorAll('tbody a')].find(
                one => one.textContent.includes('(TN-002)')).click()""")
        said = self.browser.run("return document.querySelector('#vi-sao').innerText")
        self.assertIn("Xã mô phỏng 2 (TN-002)", said)
        self.assertIn("3 tiêu chí chưa đạt (10, 11 và 13)", said)
        self.assertIn("còn thiếu 12,7 triệu đồng/người/năm", said)
        self.assertIn("Chỉ tiêu 13.2 “Mô hình liên kết sản xuất", said)
        self.browser.keep("why")
        self.browser.go(self.address + "?xa=TN-010")
        self.assertIn("1 tiêu chí chưa xác định được (15)",
                      self.browser.run("return document.querySelector('#vi-sao').innerText"))

    def test_what_is_no_commune_changes_nothing(self):
        plain, _ = page(self.address)
        for asked in ("?xa=", "?xa=%00", "?xa[]=TN-002", "?xa=" + "%27" * 500, "?xb=1"):
            self.assertEqual(page(self.address + asked)[0], plain, asked)

    def test_both_backends_make_the_same_page(self):
        pages = {}
        for backend in ("ffi", "command"):
            with portal(TIEUCHI_BACKEND=backend) as address:
                text, _ = page(address + "?xa=TN-012")
            pages[backend] = re.sub(r"<footer>.*</footer>", "", text)
            self.assertIn("FFI" if backend == "ffi" else "command", text.split("<footer>")[1])
        self.assertEqual(pages["ffi"], pages["command"])

    def test_hostile_names_and_cells_stay_text(self):
        units = json.loads((DATA / "communes.json").read_text(encoding="utf-8"))
        for i, name in enumerate(HOSTILE):
            one = units["units"][i]
            # What cannot be an id is a name all the same.
            one["id"] = re.sub("[#;]", "", name)[:120].strip() if i != 5 else f"h{i}"
            one["name"] = name
            one["observations"]["10"] = {"value": "1.5", "source": name, "note": name}
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "communes.json").write_text(json.dumps(units), encoding="utf-8")
            shutil.copy(DATA / "layer.json", folder)
            with portal(folder) as address:
                for i, name in enumerate(HOSTILE):
                    self.check_hostile(address, units["units"][i]["id"], name, i)

    def check_hostile(self, address, unit, name, number):
        self.browser.go(address + "?xa=" + urllib.parse.quote(unit, safe=""))
        found = self.browser.run("""
            const all = document.querySelectorAll.bind(document);
            const link = [...all('tbody a')].find(one => one.textContent.startsWith(arguments[0]));
            return {title: document.title, label: all('#vi-sao h2')[0].textContent,
                    apart: all('#vi-sao bdi')[1].getBoundingClientRect().left
                        - all('#vi-sao bdi')[0].getBoundingClientRect().right,
                    row: link ? link.textContent : null, link: link ? link.href : null,
                    foreign: all('script, img, iframe, h1 ~ h1, main h1').length,
                    handlers: [...all('*')].filter(one => [...one.attributes].some(
                        a => a.name.startsWith('on'))).length,
                    wide: document.documentElement.scrollWidth - innerWidth,
                    rows: all('tbody tr').length}""", name)
        label = f"{name} ({unit})"
        self.assertEqual(found["label"], label)
        self.assertEqual(found["row"], label)
        self.assertEqual(found["title"], "Nông thôn mới: bảng điểm các xã")
        self.assertEqual((found["foreign"], found["handlers"], found["rows"]), (0, 0, 143))
        self.assertLessEqual(found["wide"], 0)
        if len(name) < 100:
            self.assertGreaterEqual(found["apart"], 0, "the name turns the id around")
        query = urllib.parse.urlsplit(found["link"]).query
        self.assertEqual(urllib.parse.parse_qs(query), {"xa": [unit]})
        self.browser.keep(f"hostile-{number}")

    def test_nothing_may_run_in_the_page(self):
        _, headers = page(self.address)
        self.assertEqual(headers["Content-Security-Policy"], "default-src 'none'; style-src 'self'")
        self.browser.go(self.address)
        said = [one["message"] for one in self.browser.log() if "favicon" not in one["message"]]
        self.assertEqual(said, [])

    def test_it_fits_windows_from_narrow_to_wide(self):
        for width, height in ((360, 740), (768, 1024), (1400, 1000), (2400, 1300)):
            for what in ("", "?xa=TN-002"):
                self.browser.resize(width, height)
                self.browser.go(self.address + what)
                beyond = self.browser.run(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                self.assertLessEqual(beyond, 0, f"{width} {what}")
                tops = self.browser.run("""
                    return [...document.querySelectorAll('.measures > div')].map(
                        one => one.getBoundingClientRect().top)""")
                self.assertEqual(len(set(tops)), 1, f"{width}: not side by side")
                self.browser.keep(f"window-{width}{'-why' if what else ''}")

    def test_head_and_names_stay_when_the_table_is_scrolled(self):
        for width in (390, 1400):
            self.browser.resize(width, 800)
            self.browser.go(self.address)
            places = self.browser.run("""
                const box = document.querySelector('.scroll');
                box.scrollIntoView();
                const edge = box.getBoundingClientRect();
                const place = () => [
                    document.querySelector('thead th').getBoundingClientRect().top - edge.top,
                    document.querySelectorAll('tbody th')[100].getBoundingClientRect().left - edge.left,
                    edge.bottom - document.querySelector('tfoot th').getBoundingClientRect().bottom];
                const before = place();
                box.scrollTo(200, 2400);
                return [before, place(), box.scrollTop]""")
            self.assertGreater(places[2], 2000, "it was not scrolled")
            for now in places[1]:
                self.assertLess(abs(now), 20, f"{width}: {places}")
            self.browser.keep(f"scrolled-{width}")

    def test_colours_are_readable_and_never_alone(self):
        for scheme in ("light", "dark"):
            self.browser.cdp("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": scheme}]})
            self.browser.go(self.address + "?xa=TN-010")
            least, where = self.browser.run(CONTRAST)
            self.assertGreaterEqual(least, 4.5, f"{scheme}: {where}")
            self.browser.keep(f"colours-{scheme}")
        unsigned = self.browser.run("""
            const signs = {pass: '✓', fail: '✗', unknown: '?', exempt: '–'};
            return [...document.querySelectorAll('td[class]')].filter(
                one => !one.innerText.startsWith(signs[one.className])).length""")
        self.assertEqual(unsigned, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("php", help="the command php")
    parser.add_argument("--keep", type=Path, help="a folder for screenshots")
    parser.parse_args(namespace=OPTIONS)
    unittest.main(argv=[sys.argv[0]], verbosity=2)


if __name__ == "__main__":
    main()
