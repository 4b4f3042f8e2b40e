"""Claims, sources and questions of the record, and what is invented beside them."""
