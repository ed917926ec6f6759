"""The gallery: a student's own functions make something of real pictures, and whatever is wrong with them is said in a sentence."""

import ast
import re
from pathlib import Path

import numpy as np
import pytest

from autograder import gallery, images, speaking
from tests.conftest import ROOT

LOOKS = sorted((ROOT / "assignments").glob("*/*/look.en.md"))
FILTERS = np.ones((3, 3, 3, 1))
PHOTOGRAPH = (62, 62)


@pytest.fixture(params=["en", "ko"])
def language(request, monkeypatch):
    monkeypatch.setattr(speaking, "_chosen", [request.param])
    return request.param


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setattr(speaking, "_chosen", ["en"])


@pytest.fixture
def no_pictures(monkeypatch):
    images._stored.cache_clear()
    monkeypatch.setattr(images, "FILE", Path("nowhere.npz"))
    yield
    images._stored.cache_clear()


@pytest.fixture(scope="module")
def right(course):
    return {exercise.name: exercise.load_solution() for name in course.settings.assignments for exercise in course.assignment(name).exercises}


def starters(course, assignment):
    names = {}
    for exercise in course.assignment(assignment).exercises:
        exec((exercise.open_folder / "starter.py").read_text(encoding="utf-8"), names)
    return names


def run(path, language, names):
    """What the cell of a look shows in a notebook in which these names exist."""
    text = path.with_name(f"look.{language}.md").read_text(encoding="utf-8")
    *statements, last = ast.parse("\n".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))).body
    names = {"np": np, **names}
    exec(compile(ast.Module(statements, []), "look", "exec"), names)
    return eval(compile(ast.Expression(last.value), "look", "eval"), names)


def edge_kernel(direction):
    return np.eye(3)


def constant(value):
    def convolve(image, kernel):
        return value

    return convolve


def raising(error):
    def convolve(image, kernel):
        raise error

    return convolve


def words(shown):
    """What is read in the HTML."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", shown._repr_html_())).strip()


@pytest.mark.parametrize("path", LOOKS, ids=lambda path: path.parent.name)
def test_every_look_of_the_course_shows_pictures_for_right_functions(path, right, language):
    shown = run(path, language, right)
    html = shown._repr_html_()
    assert '<img src="data:image/png;base64,' in html and f'lang="{language}"' in html
    assert all(re.search(r'alt="[^"]', image) for image in re.findall("<img[^>]*>", html))
    assert bool(re.search("[가-힣]", html)) == (language == "ko")


@pytest.mark.parametrize("path", LOOKS, ids=lambda path: path.parent.name)
def test_every_look_of_the_course_goes_on_where_nothing_is_written_yet(path, course, language):
    shown = run(path, language, starters(course, path.parts[-3]))
    assert re.search({"en": r"^Write (\w+) first", "ko": r"^먼저 (\w+) 함수를 작성하십시오"}[language], repr(shown))
    assert words(shown) == repr(shown)


@pytest.mark.parametrize("path", LOOKS, ids=lambda path: path.parent.name)
def test_every_look_of_the_course_goes_on_without_the_pictures(path, right, language, no_pictures):
    shown = run(path, language, right)
    assert {"en": "pictures of the course cannot be read (FileNotFoundError)", "ko": "과제에 쓰는 사진을 읽을 수 없습니다(FileNotFoundError)"}[language] in words(shown)


@pytest.mark.parametrize(
    "convolve, en, ko",
    [
        (constant(np.zeros((64, 64))), "convolve should have the shape (62, 62) here, and has (64, 64)", "convolve 함수가 내는 결과의 모양은 (62, 62)여야 하는데 (64, 64)입니다"),
        (constant(3.5), "and has ()", "하는데 ()입니다"),
        (constant(np.full(PHOTOGRAPH, np.nan)), "convolve has NaN or infinity in it", "NaN이나 무한대가 있어"),
        (constant(np.full(PHOTOGRAPH, -np.inf)), "convolve has NaN or infinity in it", "NaN이나 무한대가 있어"),
        (constant(None), "convolve does not return numbers", "convolve 함수가 수를 돌려주지 않아"),
        (constant(np.full(PHOTOGRAPH, 1j)), "convolve does not return numbers", "convolve 함수가 수를 돌려주지 않아"),
        (constant([[1, 2], [3]]), "convolve raises ValueError", "convolve 함수에서 ValueError 예외가 발생하여"),
        (raising(ZeroDivisionError()), "convolve raises ZeroDivisionError", "ZeroDivisionError 예외가 발생하여"),
        (raising(SystemExit()), "convolve raises SystemExit", "SystemExit 예외가 발생하여"),
        ("convolve", "str raises TypeError", "str 함수에서 TypeError 예외가 발생하여"),
    ],
)
def test_what_cannot_be_drawn_is_said(convolve, en, ko, language):
    shown = gallery.edges(convolve, edge_kernel)
    assert {"en": en, "ko": ko}[language] in words(shown)
    assert "<img" not in shown._repr_html_() and "\n" not in repr(shown)


@pytest.mark.parametrize("value", [0, 1e308, -1.7e308, 5e-324, True, np.uint8(255)])
def test_any_finite_number_can_be_drawn(value, english):
    assert gallery.edges(constant(np.full(PHOTOGRAPH, value)), edge_kernel)._repr_html_().count("<img") == 4


def test_a_list_of_lists_is_as_good_as_an_array(english):
    assert gallery.edges(constant(np.ones(PHOTOGRAPH).tolist()), edge_kernel)._repr_html_().count("<img") == 4


def test_a_function_that_spoils_its_argument_does_not_spoil_the_picture(english, right):
    def convolve(image, kernel):
        answer = right["convolve"](image, kernel)
        image[:] = 0
        return answer

    assert gallery.edges(convolve, right["edge_kernel"])._repr_html_() == gallery.edges(right["convolve"], right["edge_kernel"])._repr_html_()


def test_a_name_stays_text(english):
    convolve = constant(None)
    convolve.__name__ = "<script>"
    assert "<script>" not in gallery.edges(convolve, edge_kernel)._repr_html_()


@pytest.mark.parametrize("filters", [None, 3, [[1, 2], [3]], np.ones((3, 3, 3)), np.ones((3, 3, 1, 2)), np.ones((3, 3, 3, 0)), np.ones((65, 3, 3, 1))])
def test_filters_that_do_not_fit_the_cat_are_said(filters, english):
    assert "have the shape (F_h, F_w, 3, K)" in words(gallery.channels(None, filters))


def test_the_feature_map_gets_smaller_as_the_stride_grows(right, english):
    assert [f"stride {stride}: {size}×{size}" in words(gallery.strides(right["conv2d"])) for stride, size in ((1, 62), (2, 31), (4, 16))] == [True] * 3


def test_the_costs_are_those_of_the_lecture(right, english):
    assert all(number in words(gallery.costs(right["dense_params"], right["conv2d_params"])) for number in ("12,288", "12,289,000", "3,000,001,000", "28,000"))


def test_the_network_reads_digits_only_with_the_weights_that_were_trained(right, english):
    said = words(gallery.network(right["predict"]))
    assert "Of 100 new digits it reads 98 correctly. With random weights it would be 11." in said and said.count("✗") == 2


def test_wrong_guesses_carry_a_mark_and_the_right_label(english):
    def train_classifier(x_train, y_train, x_test, seed=0):
        return np.zeros(len(x_test), int)

    said = words(gallery.digits(train_classifier))
    assert "of 597 new ones, 59 are read correctly: 9.9 %" in said and "✗ 0, is 7" in said and "✗ 0, is 0" not in said


def test_a_classifier_without_a_mistake_has_none_to_show(english):
    labels = images.digits()[1]
    said = words(gallery.digits(lambda x_train, y_train, x_test: labels[len(y_train) :]))
    assert "597 are read correctly: 100.0 %" in said and "✗" not in said


def test_the_learned_kernel_is_shown_even_without_a_backward_pass(course, right, english):
    said = words(gallery.learned_kernels(right["learn_kernel"], starters(course, "07_training")["conv2d_backward"]))
    assert said.count("1.00 0 -1.00") >= 2 and "Write conv2d_backward first" in said


def test_the_learned_kernel_draws_the_edges_that_convolve_draws(right, english):
    """The way through conv2d_backward is a convolution."""
    noise = np.random.default_rng(3).normal(size=(1, 9, 7))
    kernel = np.random.default_rng(4).normal(size=(3, 3))
    dx, _, _ = right["conv2d_backward"](noise[..., None], np.zeros((1, 11, 9, 1)), kernel[::-1, ::-1].reshape(3, 3, 1, 1))
    assert np.allclose(dx[0, 2:9, 2:7, 0], right["convolve"](noise[0], kernel))


@pytest.mark.parametrize("place", [(0, 0), (63, 63), (-500, 10**9), (8.5, 26)])
def test_a_pattern_may_be_found_anywhere(place, english):
    assert gallery.found(lambda image, pattern: place)._repr_html_().count("<img") == 3


def test_each_half_of_a_texture_is_nearest_to_its_other_half(right, english):
    said = words(gallery.styles(right["style_loss"]))
    rows = {name: re.search(rf"{name} ((?:[\d.,]+( ◀)? ){{3}})", said + " ")[1] for name in ("brick", "grass", "gravel")}
    assert [[*re.findall(r"\d( ◀)?(?: |$)", row)].index(" ◀") for row in rows.values()] == [0, 1, 2]
