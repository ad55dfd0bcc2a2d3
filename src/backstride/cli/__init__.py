"""The command line: reads what was asked, calls inward, prints the answer. No rule lives here.

    commands     the table of commands and options, from which the parser and the reference are made
    main         from words typed to an exit code
    one file a command: today, screen, read, log, and those of `programme`

Each command gives an `Answer`: one document for `--json`, one page for people, one exit code.
"""
