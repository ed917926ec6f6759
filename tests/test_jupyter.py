"""A released notebook in the real JupyterLab 4 and in the real Notebook 7: it runs, and what it shows can be seen.

Needs Debian's chromium (``apt-get install chromium``), or another one on the path.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="there is no browser to look at notebooks with: apt-get install chromium")]
NOTEBOOK = "03_strides_ko.ipynb"
APPLICATIONS = {"lab": f"lab/tree/{NOTEBOOK}", "notebook": f"notebooks/{NOTEBOOK}"}
LOADED = "[...document.querySelectorAll('.jp-RenderedMarkdown img')].map(image => [image.alt.length > 10, image.complete && image.naturalWidth > 0])"


@pytest.fixture
def serve(released, tmp_path):
    """serve("lab") starts an application in a released folder and gives its address."""
    servers = []

    def start(application):
        folder = shutil.copytree(released / "03_strides", tmp_path / "내 과제" / "03_strides")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = ["--no-browser", "--allow-root", "--IdentityProvider.token=", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
        home = {name: str(tmp_path / "home") for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
        log = open(tmp_path / "log", "wb")
        servers.append((subprocess.Popen([sys.executable, "-m", "jupyter", application, *options], cwd=folder, env=os.environ | home, stdout=log, stderr=log), log))
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api")
                return f"http://127.0.0.1:{port}/{APPLICATIONS[application]}"
            except OSError:
                time.sleep(0.1)
        pytest.fail((tmp_path / "log").read_text())

    yield start
    for server, log in servers:
        server.terminate()
        server.wait()
        log.close()


def take_quiz(page):
    """The quiz at the end: an answer that cannot be read is asked for again, and what is typed is no shortcut of the notebook."""
    quiz = page.locator(".jp-OutputArea-output .quiz")
    quiz.get_by_role("button", name="다음 문항").wait_for()
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    while quiz.locator("input[type=text]").count() == 0:
        quiz.get_by_role("button", name="다음 문항").click()
    quiz.locator("input[type=text]").first.press_sequentially("dd")
    quiz.get_by_role("button", name="확인").click()
    quiz.locator(".ask").wait_for()
    assert quiz.locator("input[type=text]").first.input_value() == "dd"
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells


@pytest.mark.parametrize("application", APPLICATIONS)
def test_a_notebook_runs_and_shows_its_figures_its_mathematics_and_its_checks(application, serve):
    address = serve(application)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1300, "height": 8000})  # what cannot be seen is not drawn
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        while [(kernel["execution_state"], kernel["connections"]) for kernel in page.request.get(address.partition(APPLICATIONS[application])[0] + "api/kernels").json()] != [("idle", 1)]:
            page.wait_for_timeout(100)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        for exercise in "output_size", "fits", "conv2d":
            page.wait_for_selector(f".jp-OutputArea-output strong >> text=/{exercise}.*공개 검사/")
        assert page.locator(".jp-OutputArea-output svg").count() >= 3  # the pictures of what was asked
        assert page.evaluate(LOADED) == [[True, True]] * 3
        assert page.locator(".jp-RenderedMarkdown mjx-container").count() >= 3 and page.locator(".jp-RenderedMarkdown >> text=$$").count() == 0
        take_quiz(page)
        browser.close()
