"""From files that were read and shaped to a Scenario, part by part."""
