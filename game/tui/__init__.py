"""The Textual face: it shows a page, sends back a choice, and decides no rule, number or history."""
