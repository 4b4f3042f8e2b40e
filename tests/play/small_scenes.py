"""The scenes of the small plot: a circle that draws, a rule, guards, a fallback, divisions and what follows them."""

SCENES = """\
format: 1
scenes:
  - scene: corridor
    act: talk
    title: The corridor
    when: 1901-05-01 morning
    where: The corridor
    present: [boris, vera]
    decides: boris
    claims: [who-began]
    invented: [the lamp hums]
    text: |
      You wait, and the lamp hums. {if pledged}Vera is with you.{else}Nobody is with you.{end}

      Rounds so far: {doubt}.
    choices:
      - id: ask_vera
        label: Ask Vera, once.
        history: done
        claims: [who-began]
        do: ["ask(person=vera, side=removal, into=pledged)", "chance(odds=50, into=luck)"]
        answers: {began: vera, was_seen: luck}
        then: |
          Vera has answered.
        seen-by:
          anna: |
            Boris has stopped at Vera's desk.
        goto: door
      - id: whisper
        label: Whisper to her and walk another round.
        history: considered
        do: [doubt rises little, "ask(person=vera, side=removal, into=pledged)", "chance(odds=50, into=luck)"]
        answers: {began: boris}
        then: |
          The lamp hums on. Nobody wrote this down.
        goto:
          - {if: doubt < 3, to: corridor}
          - {to: door}
      - id: threaten
        label: Threaten her.
        history: invented
        require: pledged
        closed: Nobody stands behind you yet; round {doubt}.
        do: [doubt = 3, "take(lever=keys, by=nobody)"]
        goto: door

  - scene: door
    act: talk
    title: The door
    invented: [Dora decides]
    where: The door
    present: [dora]
    decides: dora
    text: |
      Dora decides.
    choices:
      - id: let_in
        label: Let them in.
        history: done
        rule: doubt < 2
        seen-by:
          anna: |
            The door opens.
        goto: table
      - id: warn_anna
        label: Warn Anna first.
        history: thinkable
        do: [warned = yes, "reveal(person=vera, to=anna, stance=against, why='Dora saw her with him.')"]
        seen-by:
          anna: |
            Dora touches your sleeve.
        goto: table

  - scene: table
    act: sitting
    title: The table
    invented: [They look at you]
    when: 1901-05-01 noon
    where: The table
    present: [anna, boris, vera, gleb]
    decides: anna
    text: |
      They look at you.
    seen-by:
      boris: |
        She looks back.
    fallback: [stay_seated, shout]
    choices:
      - id: leave_quietly
        label: Say that you will go.
        history: done
        claims: [anna-went]
        require: not warned
        closed: You have been warned, and will not go quietly.
        do: [answer = soft, "settle(term=pension, into=granted)"]
        answers: {went_quietly: yes}
        then: |
          You say it: {answer}.
        goto: vote
      - id: stay_seated
        label: Stay where you are.
        history: thinkable
        do: [answer = hard, "argue(charge=rude, by=boris)", "rebut(charge=rude, by=anna)"]
        answers: {went_quietly: no}
        seen-by:
          boris: |
            She does not move.
        goto: vote
      - id: shout
        label: Shout.
        history: thinkable
        require: warned
        closed: About what?
        do: [answer = hard, "unsettle(side=removal)", "promise(to=gleb, by=khrushchev)"]
        answers: {went_quietly: no}
        goto: vote

  - scene: vote
    act: sitting
    title: The vote
    where: The table
    claims: [anna-went]
    text: |
      Hands are counted.{if united} They are as one.{end}
    do:
      - speak(person=boris, side=removal)
      - hear(person=vera, into=against)
      - hear(person=gleb, into=against)
      - divide(body=council, motion=release, into=votes)
      - close(body=council, fight=no, into=united)
    answers: {votes_for: votes}
    goto: coat

  - scene: coat
    act: sitting
    title: The coat
    invented: [Your coat is on its hook]
    where: The hall
    present: [anna]
    decides: anna
    text: |
      Your coat is on its hook.
    choices:
      - id: take_it
        label: Take it.
        history: done
        goto: street
      - id: leave_it
        label: Leave it.
        history: thinkable
        goto: street

  - scene: street
    act: sitting
    title: The street
    invented: [It is warm]
    where: The street
    present: [anna]
    decides: anna
    text: |
      It is warm.
    choices:
      - id: walk
        label: Walk.
        history: done
        goto: assembly
      - id: look_back
        label: Look back.
        history: thinkable
        goto: assembly

  - scene: assembly
    act: sitting
    title: The assembly
    invented: [The assembly votes]
    where: The assembly
    text: |
      The assembly votes.{if whole} It is as one.{end}
    do:
      - divide(body=assembly, motion=release, into=share)
      - close(body=assembly, fight=no, into=whole)
    goto:
      - {if: votes > 1 and share > 500, to: goes}
      - {to: stays}
"""
