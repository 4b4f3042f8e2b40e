"""The small files that a scenario must have beside its scenes."""

FILES = {
    "scenario.yaml": """\
format: 1
scenario: NAME
title: A synthetic story
opening: s0
primer: |
  Words drawn by chance, for measuring.
acts:
  - {act: walk, title: A walk}
roles:
  - {role: ada, against: bruno, side: removal, aim: To come to an end., brief: You walk., watch: [WATCHED]}
  - {role: bruno, against: ada, side: khrushchev, aim: To be left alone., brief: You wait.}
""",
    "bodies.yaml": """\
format: 1
bodies:
  - {body: circle, name: The circle, members: [MEMBERS]}
motions:
  - {motion: going, text: To go on.}
""",
    "charges.yaml": "format: 1\ngroups: {}\ncharges: []\n",
    "glossary.yaml": "format: 1\nterms: []\n",
    "record/sources.yaml": "format: 1\nsources: []\n",
    "record/claims.yaml": "format: 1\nclaims: []\n",
    "record/questions.yaml": "format: 1\nquestions: []\n",
}
