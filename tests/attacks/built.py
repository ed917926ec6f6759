"""The attacks that are no single Python file: archives, notebooks, strange files, and frames forged byte by byte."""

from .built_archives import BUILT as ARCHIVES
from .built_files import BUILT as FILES
from .built_frames import BUILT as FRAMES
from .built_notebooks import BUILT as NOTEBOOKS

BUILT = [*ARCHIVES, *NOTEBOOKS, *FILES, *FRAMES]
