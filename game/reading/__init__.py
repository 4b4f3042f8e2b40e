"""Reading: authored YAML as nodes that know their place, read by tables of shapes, with diagnostics as data."""
