"""The command ``plenum``, and ``python -m game``."""

import sys


def main() -> None:
    from game.cli.errors import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
