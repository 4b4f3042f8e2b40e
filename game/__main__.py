"""The command ``plenum``, and ``python -m game``."""

import sys


def main() -> None:
    try:
        from game.cli.errors import run
    except KeyboardInterrupt:  # in the first moment, before there is anything to say it with
        sys.exit(130)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
