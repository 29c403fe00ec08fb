"""Two-Sided, a platform war. `python3 main.py` plays, `python3 main.py test` tests.

Even the oldest Python must be able to read this file, for it is here that it learns that it is too old.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Two-Sided needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])

from game import start  # only now, since the rest of the house is written for new Pythons

if __name__ == "__main__":
    start.ready()
    from game.commands import run  # and only now, since this needs the packages

    sys.exit(run.main())
