"""Builds one site in this fresh process and prints the CPU seconds that the whole process took."""

import sys
import time

from mkdocs.__main__ import cli

if __name__ == "__main__":
    settings, target = sys.argv[1:]
    cli(["build", "--quiet", "-f", settings, "-d", target], standalone_mode=False)
    print(time.process_time())
