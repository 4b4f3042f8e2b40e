"""What came of many plays, as plain data: counted line by line, choice by choice, thing by thing."""
