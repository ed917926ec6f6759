"""Which files are whose: every layout in which a class is handed in, and everything that lies about in it."""

import contextlib
import os
import random
import unicodedata
from pathlib import Path

import pytest

from autograder.course import submission
from autograder.course.submission import find_submissions
from autograder.errors import CourseError

ASSIGNMENT, OTHERS = "03_strides", ("01_convolution", "02_padding")
CODE = b"x = 1\n"


class Found:
    """What find_submissions said of a folder, by student."""

    def __init__(self, folder):
        self.list, self.left_out = find_submissions(folder, ASSIGNMENT, OTHERS)
        self._folder = folder

    @property
    def students(self):
        return [one.student for one in self.list]

    def __getitem__(self, student):
        (one,) = [one for one in self.list if one.student == student]
        return one

    def files(self, student):
        return [path.relative_to(self._folder).as_posix() for path in self[student].files]

    def notes(self, student):
        return [note.en for note in self[student].notes]


@pytest.fixture
def find(tmp_path):
    """find(path, ...) makes files of these paths, and folders of those that end in /; says what is found there."""

    def find(*paths):
        for path in paths:
            place = tmp_path / path
            if path.endswith("/"):
                place.mkdir(parents=True, exist_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(CODE)
        return Found(tmp_path)

    return find


def link(place, target):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


# nbgrader's layout


def test_in_nbgraders_layout_the_folder_is_the_student_and_the_files_name_is_free(find):
    found = find("kim/03_strides/untitled3.py", "lee/03_strides/03_strides.ipynb")
    assert found.students == ["kim", "lee"]
    assert found.files("kim") == ["kim/03_strides/untitled3.py"]
    assert found.files("lee") == ["lee/03_strides/03_strides.ipynb"]
    assert found["kim"].reason is None and not found["kim"].missing


def test_every_file_of_a_students_own_folder_counts(find):
    found = find("kim/03_strides/part-1.py", "kim/03_strides/part-2.py", "kim/03_strides/part (3).py")
    assert sorted(found.files("kim")) == ["kim/03_strides/part (3).py", "kim/03_strides/part-1.py", "kim/03_strides/part-2.py"]
    assert found.notes("kim") == []


def test_files_in_folders_of_a_students_folder_count(find):
    assert find("kim/03_strides/src/deep/a.py").files("kim") == ["kim/03_strides/src/deep/a.py"]


def test_files_that_lie_in_the_students_folder_itself_count_where_there_is_no_other(find):
    assert find("kim/anything.ipynb").files("kim") == ["kim/anything.ipynb"]


def test_only_the_folder_of_the_assignment_counts(find):
    assert find("kim/03_strides/a.py", "kim/02_padding/b.py", "kim/c.py").files("kim") == ["kim/03_strides/a.py"]


def test_a_student_who_handed_in_only_other_assignments_is_missing(find):
    found = find("kim/02_padding/a.py", "kim/stray.py")
    assert found["kim"].missing and found["kim"].files == ()
    assert found["kim"].reason.as_dict() == {"en": "there is no folder 03_strides", "ko": "03_strides 폴더가 없습니다"}


def test_a_student_with_an_empty_folder_is_missing(find):
    found = find("kim/", "lee/03_strides/")
    assert found["kim"].missing and found["kim"].reason.en == "there is no folder 03_strides"
    assert found["lee"].missing and found["lee"].reason.as_dict() == {"en": "the folder is empty", "ko": "폴더가 비어 있습니다"}


def test_a_folder_without_code_is_not_missing_and_says_why_it_cannot_be_graded(find):
    found = find("kim/03_strides/report.pdf")
    assert not found["kim"].missing and found["kim"].files == ()
    assert found["kim"].reason.as_dict() == {"en": "there is no .py, .ipynb or .zip in it", "ko": ".py, .ipynb, .zip 파일이 없습니다"}
    assert found["kim"].notes[0].as_dict() == {"en": "report.pdf was left out: only .py, .ipynb and .zip are read", "ko": "report.pdf 파일은 제외했습니다. .py, .ipynb, .zip만 읽습니다"}


def test_what_lies_beside_the_code_is_said_to_be_left_out(find):
    found = find("kim/03_strides/a.py", "kim/03_strides/cat.png")
    assert found.files("kim") == ["kim/03_strides/a.py"]
    assert found.notes("kim") == ["cat.png was left out: only .py, .ipynb and .zip are read"]


def test_of_very_many_other_files_not_all_are_said(find):
    found = find("kim/03_strides/a.py", *(f"kim/03_strides/{i}.csv" for i in range(50)))
    assert len(found.notes("kim")) == 20


def test_endings_may_be_written_in_capitals(find):
    found = find("kim/03_strides/A.PY", "lee_03_strides.IPYNB", "park_03_STRIDES.Zip")
    assert found.files("kim") and found.files("lee") and found.files("park")


def test_junk_is_passed_over_silently(find):
    junk = [".DS_Store", "Thumbs.db", "desktop.ini", "__pycache__/a.py", "__MACOSX/a.py", "a.pyc", "a.py~", ".git/a.py", "timestamp.txt"]
    found = find(*junk, "kim/03_strides/a.py", *(f"kim/03_strides/{name}" for name in junk), "kim/03_strides/.ipynb_checkpoints/a-checkpoint.ipynb")
    assert found.students == ["kim"] and found.left_out == []
    assert found.files("kim") == ["kim/03_strides/a.py"] and found.notes("kim") == []


def test_a_folder_with_nothing_but_junk_is_missing(find):
    found = find("kim/03_strides/.ipynb_checkpoints/a-checkpoint.ipynb")
    assert found["kim"].missing


def test_the_number_of_files_is_limited_and_said(find, monkeypatch):
    monkeypatch.setattr(submission, "MAX_FILES", 2)
    found = find("kim/03_strides/a.py", "kim/03_strides/b.py", "kim/03_strides/c.py")
    assert len(found.files("kim")) == 2
    assert found["kim"].notes[0].as_dict() == {"en": "only 2 of 3 files were read", "ko": "파일 3개 중 2개만 읽었습니다"}


# files side by side


@pytest.mark.parametrize("name", ["kim_03_strides.py", "kim-03_strides.ipynb", "kim 03_strides.zip", "kim.03_strides.py", "kim_03_STRIDES.py", "kim_03_strides (2).py", "kim_03_strides-3.py"])
def test_in_a_flat_folder_what_stands_before_the_assignment_is_the_student(find, name):
    found = find(name)
    assert found.files("kim") == [name] and found.notes("kim") == []


@pytest.mark.parametrize("name", ["2026-10001_03_strides.py", "kim.minsu_03_strides.py", "kim-minsu_03_strides.py", "kim_2026_03_strides.py"])
def test_a_students_name_may_hold_points_dashes_and_numbers(find, name):
    assert find(name).students == [name.removesuffix("_03_strides.py")]


@pytest.mark.parametrize("form", ["{}.py", "{}_03_strides.py", "03_strides_{}.py"])
def test_student_numbers_that_differ_after_a_dash_are_two_students(find, form):
    found = find(form.format("2026-10001"), form.format("2026-10002"))
    assert len(found.students) == 2
    assert all(len(one.files) == 1 and not one.notes for one in found.list)


def test_a_file_that_does_not_name_the_assignment_is_its_students_all_the_same(find):
    found = find("kim.py", "lee_03_stride.ipynb", "03_strides.py")
    assert found.students == ["03_strides", "kim", "lee_03_stride"]


def test_files_of_other_assignments_are_listed_as_left_out(find):
    found = find("kim_02_padding.py", "kim_09_unknown.py", "lee_03_strides.py", "Kim_1_2_01_convolution.ipynb", "Oh_3_assignsubmission_file_02_padding.py")
    assert found.students == ["lee"]
    assert found.left_out == ["Kim_1_2_01_convolution.ipynb", "Oh_3_assignsubmission_file_02_padding.py", "kim_02_padding.py", "kim_09_unknown.py"]


def test_a_number_in_a_name_does_not_hide_that_the_file_is_of_another_assignment(find):
    found = find("kim_2026_02_padding.py")
    assert found.students == [] and found.left_out == ["kim_2026_02_padding.py"]


def test_a_file_of_another_kind_cannot_be_graded_and_says_so(find):
    found = find("kim_03_strides.pdf", "lee_03_strides")
    assert found["kim"].reason.as_dict() == {
        "en": "kim_03_strides.pdf: a .pdf file cannot be graded, only .py, .ipynb and .zip",
        "ko": "kim_03_strides.pdf: .pdf 파일은 채점할 수 없습니다. .py, .ipynb, .zip만 채점합니다",
    }
    assert found["lee"].reason.en == "lee_03_strides: a lee_03_strides file cannot be graded, only .py, .ipynb and .zip"
    assert not found["kim"].missing


def test_a_pdf_beside_the_code_becomes_a_note(find):
    found = find("kim_03_strides.pdf", "kim_03_strides.py")
    assert found["kim"].reason is None and found.files("kim") == ["kim_03_strides.py"]
    assert found.notes("kim") == ["kim_03_strides.pdf: a .pdf file cannot be graded, only .py, .ipynb and .zip"]


def test_of_two_copies_of_a_file_the_later_is_graded_and_the_other_named(find):
    found = find("kim_03_strides.py", "kim_03_strides (1).py", "kim_03_strides (10).py", "kim_03_strides (2).py")
    assert found.files("kim") == ["kim_03_strides (10).py"]
    assert "kim_03_strides.py is a duplicate: kim_03_strides (10).py was graded" in found.notes("kim")
    assert len(found.notes("kim")) == 3
    assert "kim_03_strides.py 파일은 중복 제출입니다. kim_03_strides (10).py 파일을 채점했습니다" in [note.ko for note in found["kim"].notes]


def test_a_script_and_a_notebook_are_no_duplicates(find):
    found = find("kim_03_strides.py", "kim_03_strides.ipynb")
    assert len(found.files("kim")) == 2 and found.notes("kim") == []


def test_of_several_notebooks_the_one_without_copy_comes_first_and_this_is_said(find):
    found = find("kim/03_strides/03_strides-Copy1.ipynb", "kim/03_strides/03_strides.ipynb", "kim/03_strides/zz.ipynb")
    assert found.files("kim")[0] == "kim/03_strides/03_strides.ipynb"
    assert found["kim"].notes[0].as_dict() == {
        "en": "there are 3 notebooks: 03_strides.ipynb comes first, the others only for what it lacks",
        "ko": "노트북이 3개입니다. 03_strides.ipynb 파일을 먼저 읽고, 나머지는 거기에 없는 것만 읽습니다",
    }


def test_who_hands_in_the_whole_folder_of_an_assignment_is_told_nothing_about_what_came_with_it(find):
    ours = ["README.md", "tasks.ko.md", "tasks.en.md", "selfcheck.dat", "progress.json"]
    found = find(*(f"kim/03_strides/{name}" for name in ["03_strides_en.ipynb", "03_strides_ko.ipynb", "conv2d.py", "fits.py", *ours]))
    assert len(found.files("kim")) == 4 and found.notes("kim") == []


def test_a_student_may_hand_in_in_both_layouts(find):
    found = find("kim/03_strides/a.py", "kim_03_strides.py")
    assert found.students == ["kim"] and sorted(found.files("kim")) == ["kim/03_strides/a.py", "kim_03_strides.py"]


def test_a_folder_of_another_assignment_does_not_hide_a_file_of_this_one(find):
    found = find("kim/02_padding/a.py", "kim_03_strides.py")
    assert found.files("kim") == ["kim_03_strides.py"]
    assert not found["kim"].missing and found["kim"].reason is None


# Canvas


def test_canvas_names_are_read(find):
    found = find("kimminsu_12345_678901_03_strides.ipynb", "leejiwoo_12346_678902_homework.py")
    assert found.students == ["kimminsu", "leejiwoo"]
    assert found.notes("kimminsu") == []


def test_a_submission_that_came_through_canvas_keeps_the_platforms_number(find):
    assert find("kim_12345_678901_03_strides.py")["kim"].user == "12345"


def test_late_is_no_part_of_the_name_and_is_noted(find):
    found = find("leejiwoo_LATE_12346_678902_03_strides.py")
    assert found.students == ["leejiwoo"]
    assert found["leejiwoo"].notes[0].as_dict() == {
        "en": "handed in late, as leejiwoo_LATE_12346_678902_03_strides.py says",
        "ko": "파일 이름 leejiwoo_LATE_12346_678902_03_strides.py에 따르면 늦게 제출했습니다",
    }


def test_of_canvas_resubmissions_the_last_is_graded(find):
    found = find("kim_12345_678901_03_strides.py", "kim_12345_678955_03_strides-1.py", "kim_12345_678960_03_strides-2.py")
    assert found.files("kim") == ["kim_12345_678960_03_strides-2.py"]
    assert sorted(found.notes("kim")) == [
        "kim_12345_678901_03_strides.py is a duplicate: kim_12345_678960_03_strides-2.py was graded",
        "kim_12345_678955_03_strides-1.py is a duplicate: kim_12345_678960_03_strides-2.py was graded",
    ]


def test_a_pdf_that_came_through_canvas_keeps_the_platforms_number(find):
    assert find("kim_12345_678901_03_strides.pdf")["kim"].user == "12345"


# Moodle


def test_moodles_folders_are_read(find):
    found = find("Kim Minji_23456_assignsubmission_file_/03_strides.ipynb", "박서준_23457_assignsubmission_file_/any name.py")
    assert found.students == ["Kim Minji", "박서준"]
    assert found.files("박서준") == ["박서준_23457_assignsubmission_file_/any name.py"]


def test_moodles_flat_names_are_read(find):
    found = find("Kim_Min_Ji_23456_assignsubmission_file_03_strides.ipynb", "박서준_23457_assignsubmission_file_homework.py")
    assert found.students == ["Kim_Min_Ji", "박서준"]


def test_an_empty_folder_from_moodle_is_missing(find):
    found = find("Oh Sehun_3_assignsubmission_file_/")
    assert found["Oh Sehun"].missing and found["Oh Sehun"].user == "3"


def test_what_is_typed_into_moodle_is_listed_as_left_out(find):
    found = find("Kim_1_assignsubmission_onlinetext_/onlinetext.html", "Lee_2_assignsubmission_onlinetext_onlinetext.html", "Kim_1_assignsubmission_file_/a.py")
    assert found.students == ["Kim"]
    assert found.left_out == ["Kim_1_assignsubmission_onlinetext_", "Lee_2_assignsubmission_onlinetext_onlinetext.html"]


# names


@pytest.mark.parametrize("form", ["{}_{}_777_03_strides.py", "{}_{}_assignsubmission_file_03_strides.py", "{}_{}_assignsubmission_file_/a.py"])
def test_two_students_of_one_name_are_told_apart_by_the_platforms_number(find, form):
    found = find(form.format("Kim Minji", 11), form.format("Kim Minji", 12), form.format("Lee", 13))
    assert found.students == ["Kim Minji_11", "Kim Minji_12", "Lee"]
    assert all(len(one.files) == 1 and not one.notes for one in found.list)


def test_no_two_submissions_have_one_name(find):
    found = find("kim_1_101_03_strides.py", "kim_2_102_03_strides.py", "kim_1/03_strides/a.py")
    assert len(set(found.students)) == 3
    assert all(len(one.files) == 1 for one in found.list)


def test_a_korean_name_is_one_name_however_it_is_composed(find):
    composed, apart = (unicodedata.normalize(form, "김철수") for form in ("NFC", "NFD"))
    found = find(f"{composed}_03_strides.py", f"{apart}_03_strides.ipynb")
    assert found.students == [composed] and len(found[composed].files) == 2


def test_korean_names_and_spaces_are_kept(find):
    found = find("김 철수/03_strides/3주차 과제.ipynb", "이영희_03_strides.py")
    assert found.students == ["김 철수", "이영희"]
    assert found.files("김 철수") == ["김 철수/03_strides/3주차 과제.ipynb"]


@pytest.mark.parametrize("name, student", [("ki\x1b[31mm", "ki_[31mm"), ("two\nlines", "two_lines"), ("bell\x07", "bell_"), ("\u202emik", "_mik"), ("kim\u200f", "kim_"), ("ki\x85m", "ki_m")])
def test_what_cannot_be_seen_in_a_name_is_replaced_and_the_files_are_found(find, name, student):
    found = find(f"{name}/03_strides/a.py", f"{name}_03_strides.ipynb")
    assert found.students == [student]
    assert sorted(found.files(student)) == [f"{name}/03_strides/a.py", f"{name}_03_strides.ipynb"]


def test_bytes_that_are_no_utf8_are_replaced_in_a_name_and_the_file_is_found(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"\xb1\xe8_03_strides.py"), "wb"):
        pass
    (one,) = Found(tmp_path).list
    assert one.student == "__"
    assert os.fsencode(one.files[0].name) == b"\xb1\xe8_03_strides.py"


def test_students_are_sorted_and_no_file_is_lost_whatever_the_order_on_disk(find):
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    names = [f"{first}{last}" for first in ("kim", "lee", "박") for last in range(8)]
    random.Random(seed).shuffle(names)
    found = find(*(f"{name}_03_strides.py" for name in names))
    assert found.students == sorted(names)


# what is no ordinary file


def test_a_link_is_not_followed(find, tmp_path):
    secret = tmp_path.parent / f"{tmp_path.name}.secret.py"
    secret.write_bytes(CODE)
    link(tmp_path / "kim_03_strides.py", secret)
    link(tmp_path / "lee/03_strides/a.py", secret)
    found = find()
    for student, name in (("kim", "kim_03_strides.py"), ("lee", "a.py")):
        assert found[student].files == () and not found[student].missing
        assert found[student].reason.as_dict() == {
            "en": f"{name} is not an ordinary file (a link, say), so it was not read",
            "ko": f"{name} 파일은 일반 파일이 아니어서(링크 등) 읽지 않았습니다",
        }


def test_a_link_beside_the_code_becomes_a_note(find, tmp_path):
    link(tmp_path / "kim/03_strides/b.py", "/etc/hostname")
    found = find("kim/03_strides/a.py")
    assert found.files("kim") == ["kim/03_strides/a.py"] and found["kim"].reason is None
    assert found.notes("kim") == ["b.py is not an ordinary file (a link, say), so it was not read"]


def test_a_broken_link_and_one_to_itself_are_not_followed(find, tmp_path):
    link(tmp_path / "kim_03_strides.py", "nowhere")
    link(tmp_path / "lee_03_strides.py", tmp_path / "lee_03_strides.py")
    assert [one.reason is not None for one in find().list] == [True, True]


def test_no_folder_is_entered_through_a_link(find, tmp_path):
    find("outside/03_strides/a.py")
    elsewhere = tmp_path.parent / f"{tmp_path.name}.elsewhere"
    (tmp_path / "outside").rename(elsewhere)
    link(tmp_path / "kim", elsewhere)
    link(tmp_path / "lee/03_strides", elsewhere / "03_strides")
    link(tmp_path / "oh/03_strides/more", elsewhere / "03_strides")
    found = find()
    assert found.students == ["kim", "lee", "oh"] and [one.files for one in found.list] == [(), (), ()]
    assert found["lee"].missing and found["oh"].missing and found["kim"].reason is not None


def test_a_fifo_is_not_opened(find, tmp_path):
    find("kim/03_strides/")
    os.mkfifo(tmp_path / "kim/03_strides/a.py")
    os.mkfifo(tmp_path / "lee_03_strides.py")
    found = find()
    assert found["kim"].files == found["lee"].files == ()
    assert found["lee"].reason.en == "lee_03_strides.py is not an ordinary file (a link, say), so it was not read"


def test_a_file_that_is_too_large_is_not_read_and_this_is_said(find, monkeypatch):
    monkeypatch.setattr(submission, "MAX_FILE", 2 * 2**20)
    (find("kim/03_strides/small.py")["kim"].files[0].with_name("large.py")).write_bytes(bytes(2 * 2**20 + 1))
    found = find("lee_03_strides.py")
    assert found.files("kim") == ["kim/03_strides/small.py"] and found.files("lee")
    assert found["kim"].notes[0].as_dict() == {"en": "large.py is larger than 2 MiB, so it was not read", "ko": "large.py 파일은 2 MiB보다 커서 읽지 않았습니다"}


def test_a_file_of_exactly_the_largest_size_is_read(find, monkeypatch):
    monkeypatch.setattr(submission, "MAX_FILE", len(CODE))
    assert find("kim_03_strides.py").files("kim") == ["kim_03_strides.py"]


@contextlib.contextmanager
def nobodys_rights():
    """As root, one may open what nobody may open; here one may not."""
    us = os.geteuid()
    if us == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(us)


def test_a_folder_that_cannot_be_opened_is_said_in_both_languages_and_costs_nobody_else(find, tmp_path, monkeypatch):
    find("kim/03_strides/a.py", "lee/03_strides/a.py")
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)  # the folders above it may be closed to others, too
    (tmp_path / "kim").chmod(0)
    try:
        with nobodys_rights():
            found = Found(Path())
    finally:
        (tmp_path / "kim").chmod(0o755)
    assert found.students == ["kim", "lee"] and found.files("lee") == ["lee/03_strides/a.py"]
    assert found["kim"].reason.as_dict() == {"en": "kim cannot be opened (Permission denied)", "ko": "kim 파일을 열 수 없습니다(Permission denied)"}
    assert found["kim"].files == () and not found["kim"].missing


# the folder itself


def test_a_folder_that_is_not_there_is_our_trouble_and_says_what_to_do(tmp_path):
    with pytest.raises(CourseError) as caught:
        find_submissions(tmp_path / "nowhere", ASSIGNMENT)
    assert str(caught.value) == f"{tmp_path / 'nowhere'} cannot be opened (No such file or directory): name the folder that holds the submissions"


def test_a_file_in_place_of_the_folder_is_our_trouble_and_says_what_to_do(tmp_path):
    path = tmp_path / "all.zip"
    path.write_bytes(CODE)
    with pytest.raises(CourseError) as caught:
        find_submissions(path, ASSIGNMENT)
    assert str(caught.value) == f"{path} is a file: name the folder that holds the submissions (unpack an archive first)"


def test_an_empty_folder_has_no_submissions(tmp_path):
    assert find_submissions(tmp_path, ASSIGNMENT) == ([], [])
