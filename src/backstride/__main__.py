"""`python -m backstride`: the same as the command `backstride`."""

import sys

from backstride.cli.main import main

sys.exit(main())
