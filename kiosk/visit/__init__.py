"""One visitor's visit: a value that changes by verbs. Knows what happens next and nothing else.

Standard library only; must never read a file, a clock, a device or a toolkit: all of them are handed in.
"""
