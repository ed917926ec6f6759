"""Answers every name with a module-level __getattr__ instead of defining a function.

Honest part: none
"""


def __getattr__(name):
    return lambda *args, **kwargs: __getattr__
