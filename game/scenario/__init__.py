"""The authored scenario as immutable data, its expressions and its checks; nothing here knows that anyone plays."""
