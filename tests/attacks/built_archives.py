"""Archives that lie, explode, climb out or are none."""

import io
import stat
import warnings
import zipfile

from .material import ALL, ALL_BUT_CONV2D, EVERYTHING, FILE, IMPORT, LAZY, REPOSITORY, TWO, collector

BUILT, attack = collector()
ARCHIVE = "03_strides.zip"
MIB = 2**20
WRITES = 'open("/tmp/attack-was-here", "w").write("attack-was-here")\n' + LAZY


def _zip(*members, compression=zipfile.ZIP_DEFLATED, change=None):
    """The bytes of an archive of (name or ZipInfo, content) members. change(archive): called before it is closed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # duplicate names are meant
        for name, content in members:
            archive.writestr(name, content)
        if change:
            change(archive)
    return file.getvalue()


def _member(name, mode):
    """A member that claims to be another kind of file."""
    member = zipfile.ZipInfo(name)
    member.create_system = 3
    member.external_attr = (mode | 0o777) << 16
    return member


@attack("archives/bomb")
def bomb(folder):
    """A kilobyte-sized archive whose one file unpacks to 200 MB."""
    (folder / ARCHIVE).write_bytes(_zip((FILE, b"#" * (200 * MIB))))


@attack("archives/bomb_beside_the_answer", EVERYTHING)
def bomb_beside_the_answer(folder):
    """An archive with 200 MB of data that nobody asked for, beside an honest answer."""
    (folder / ARCHIVE).write_bytes(_zip(("data.csv", b"0," * (100 * MIB)), (FILE, ALL)))


@attack("archives/overlapping_members")
def overlapping_members(folder):
    """An archive whose thousand members are all the same 30 MB, stored once."""

    def repeat(archive):
        archive.filelist.extend(archive.filelist[:1] * 999)

    (folder / ARCHIVE).write_bytes(_zip((FILE, b"#" * (30 * MIB)), change=repeat))


@attack("archives/other_compressions")
def other_compressions(folder):
    """Bombs in bzip2 and LZMA, which a check of the deflate ratio does not see."""
    (folder / ARCHIVE).write_bytes(_zip((FILE, b"#" * (100 * MIB)), compression=zipfile.ZIP_BZIP2))
    (folder / "03_strides_again.zip").write_bytes(_zip((FILE, b"#" * (40 * MIB)), compression=zipfile.ZIP_LZMA))


@attack("archives/size_that_lies_down")
def size_that_lies_down(folder):
    """An archive that says ten bytes and holds a hundred megabytes."""

    def lie(archive):
        archive.filelist[0].file_size = 10

    (folder / ARCHIVE).write_bytes(_zip((FILE, b"#" * (100 * MIB)), change=lie))


@attack("archives/size_that_lies_up")
def size_that_lies_up(folder):
    """An archive that says a terabyte and holds a line."""

    def lie(archive):
        archive.filelist[0].file_size = 2**40
        archive.filelist[0].compress_size = 2**41

    (folder / ARCHIVE).write_bytes(_zip((FILE, LAZY), change=lie))


@attack("archives/traversal")
def traversal(folder):
    """Names that climb out of the folder, absolute names, and names of Windows drives."""
    names = ("../" * 8 + "tmp/attack-was-here", "/tmp/attack-was-here", "C:\\attack-was-here", "..\\..\\attack-was-here", "a/../../attack-was-here", "~/attack-was-here")
    (folder / ARCHIVE).write_bytes(_zip(*((f"{name}.py", LAZY) for name in names)))


@attack("archives/symbolic_link")
def symbolic_link(folder):
    """Members that are symbolic links to the solutions."""
    paths = {name: REPOSITORY / "solutions" / "03_strides" / name / "solution.py" for name in EVERYTHING}
    (folder / ARCHIVE).write_bytes(_zip(*((_member(f"{name}.py", stat.S_IFLNK), str(path)) for name, path in paths.items())))


@attack("archives/through_a_link")
def through_a_link(folder):
    """A link to a folder outside, and a file that is then written through it."""
    (folder / ARCHIVE).write_bytes(_zip((_member("out", stat.S_IFLNK), "/tmp"), ("out/attack-was-here.py", LAZY)))


@attack("archives/devices")
def devices(folder):
    """Members that claim to be a FIFO, a device and a socket."""
    kinds = (("a.py", stat.S_IFIFO), ("b.py", stat.S_IFCHR), ("c.py", stat.S_IFSOCK))
    (folder / ARCHIVE).write_bytes(_zip(*((_member(name, kind), LAZY) for name, kind in kinds)))


@attack("archives/folder_named_like_the_file")
def folder_named_like_the_file(folder):
    """A folder that is called like the file, and is a file as well."""
    (folder / ARCHIVE).write_bytes(_zip((FILE + "/", b""), (FILE, LAZY), (FILE + "/__init__.py", LAZY)))


@attack("archives/duplicate_names")
def duplicate_names(folder):
    """The same name three times, so that a viewer shows one and a grader runs another."""
    (folder / ARCHIVE).write_bytes(_zip((FILE, "# looks fine\n"), (FILE, LAZY), (FILE.upper(), WRITES)))


@attack("archives/name_that_is_no_utf_8")
def name_that_is_no_utf_8(folder):
    """A name that is flagged as UTF-8 and is none."""
    data = _zip(("é" * 8 + ".py", LAZY))
    (folder / ARCHIVE).write_bytes(data.replace("é".encode() * 8, b"\xff\xfe" * 8))


@attack("archives/names_for_the_report")
def names_for_the_report(folder):
    """Names with markup, terminal escapes, a null byte and a line end, of files that fail, so that they are shown."""
    names = ("<img src=x onerror=alert(1)>.py", "\033[2J\033]0;passed\a.py", "{{7*7}}[red]=1+1.py", "\u202eyp.dessap.py", "a\nstudent,20,20\n.py", "x" * 60_000 + ".py")
    (folder / ARCHIVE).write_bytes(_zip(*((name, "raise RuntimeError(__name__)\n") for name in names)))


@attack("archives/encrypted")
def encrypted(folder):
    """An archive that wants a password."""
    data = bytearray(_zip((FILE, LAZY), compression=zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    (folder / ARCHIVE).write_bytes(data)


@attack("archives/truncated")
def truncated(folder):
    """An archive that ends in the middle."""
    data = _zip((FILE, ALL * 20))
    (folder / ARCHIVE).write_bytes(data[: len(data) // 2])


@attack("archives/unknown_compression")
def unknown_compression(folder):
    """A member whose method of compression does not exist."""
    data = bytearray(_zip((FILE, LAZY)))
    data[8] = 99
    data[data.index(b"PK\1\2") + 10] = 99
    (folder / ARCHIVE).write_bytes(data)


@attack("archives/wrong_checksum")
def wrong_checksum(folder):
    """A member whose checksum is wrong, and whose compressed data is noise."""
    data = bytearray(_zip((FILE, LAZY * 100)))
    start = 30 + len(FILE)
    data[start : start + 20] = bytes(range(100, 120))
    (folder / ARCHIVE).write_bytes(data)


@attack("archives/nested")
def nested(folder):
    """An archive in an archive in an archive, a hundred deep."""
    data = LAZY.encode()
    name = FILE
    for _ in range(100):
        data, name = _zip((name, data)), ARCHIVE
    (folder / ARCHIVE).write_bytes(data)


@attack("archives/fifty_thousand_members")
def fifty_thousand_members(folder):
    """An archive of fifty thousand Python files, each of which fails."""
    (folder / ARCHIVE).write_bytes(_zip(*((f"{i}.py", b"1/0") for i in range(50_000)), compression=zipfile.ZIP_STORED))


@attack("archives/directory_that_lies")
def directory_that_lies(folder):
    """An archive whose last record promises 65,535 members, 4 GB away."""
    data = bytearray(_zip((FILE, LAZY)))
    end = data.rindex(b"PK\5\6")
    data[end + 8 : end + 20] = b"\xff" * 12
    (folder / ARCHIVE).write_bytes(data)


@attack("archives/two_archives_in_one")
def two_archives_in_one(folder):
    """A web page, then an archive, then in its comment another archive's last record."""

    def comment(archive):
        archive.comment = (_zip(("attack-was-here.py", WRITES)) + b"<script>alert(1)</script>")[:65535]

    (folder / ARCHIVE).write_bytes(b"<html><script>alert(1)</script><pre>" + _zip((FILE, LAZY), change=comment))


@attack("archives/no_archive")
def no_archive(folder):
    """Three archives that are an empty file, a Python file and a picture."""
    (folder / ARCHIVE).write_bytes(b"")
    (folder / "a.zip").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 1000)
    (folder / "b.zip").write_text(LAZY)


@attack("archives/shadows_numpy", ALL_BUT_CONV2D)
def shadows_numpy(folder):
    """Files that take the names of NumPy, of the standard library and of the grader."""
    names = ("numpy.py", "os.py", "struct.py", "autograder/__init__.py", "autograder/wire.py", "sitecustomize.py", "conftest.py", "__main__.py")
    shadow = "def __getattr__(name):\n    return lambda *args, **kwargs: True\n"
    (folder / ARCHIVE).write_bytes(_zip((FILE, IMPORT + TWO), *((name, shadow) for name in names)))
