"""Stands before the real module of this name on the path of all that tests start, and says that it is not there.

jsonschema uses it to check the format "iri", which nothing here has, and it takes 1.1 seconds to import: in each of the hundred
and more processes that import nbformat or nbgrader, more than all the rest of them.
"""

raise ImportError(__doc__)
