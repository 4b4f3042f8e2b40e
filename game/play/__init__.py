"""One playing: situation, rules, machine, chance, journal, opponents, ledger and verdict."""
