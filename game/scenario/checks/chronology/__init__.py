"""Days and hours: nobody acts before he was born, in two places at once, or ahead of the record."""
