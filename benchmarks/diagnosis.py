"""How long the search for repairs takes: components of many figures and relations.

Each component is made up: quantities that add up in many ways, stated in one article,
one of them misprinted. Times are of this process's processor, so other work on the
machine disturbs them little.
"""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import replace

from claimcheck import checks, engine, formats, pipeline, rules
from claimcheck.engine.diagnosis.component import Component, components
from claimcheck.engine.diagnosis.search import A_COMPONENT, search

SIZES = ((3, 2), (6, 6), (9, 12), (12, 20))  # figures, relations
COUNT = 15


def made_up(figures: int, relations: int, rng: random.Random) -> Component:
    """A component with about so many figures and relations, one of its figures misprinted."""
    values = [rng.randint(1010, 4990) / 10 for _ in range(2)]
    while len(values) < figures:
        values.append(round(sum(rng.sample(values, 2)), 1))
    sums = [
        (a, b, c)
        for c in range(figures)
        for a in range(figures)
        for b in range(a + 1, figures)
        if c not in (a, b) and abs(values[a] + values[b] - values[c]) < 0.01
    ]
    rng.shuffle(sums)
    texts = [f"{value:,.1f} tonnes" for value in values]
    victim = sums[0][2]
    texts[victim] = f"{values[victim] + 100:,.1f} tonnes"
    lines = [f'"{texts[a]}" + "{texts[b]}" ~ "{texts[c]}"' for a, b, c in sums]
    while len(lines) < relations:  # the rest are comparisons that hold
        a, b = rng.sample(range(figures), 2)
        low, high = sorted((a, b), key=lambda n: float(texts[n].split()[0].replace(",", "")))
        lines.append(f'"{texts[low]}" <= "{texts[high]}"')
    source = "\n".join(f"- {{id: r-{n}, check: '{line}'}}" for n, line in enumerate(lines[:relations]))
    article = formats.from_text(" ".join(f"The mill shipped {text}." for text in texts), "made-up.txt")
    read = pipeline.read_article(replace(article, language="en"))
    loaded, problems = rules.load_rules((rules.RuleFile("made-up.yaml", source),), pipeline.read_figure)
    assert not problems, problems
    context = checks.Context({"made-up.txt": read})
    judged = [engine.judge(relation, context) for relation in engine.relate(read, loaded)]
    found = components([one for one in judged if one is not None], (), context)
    return max(found, key=lambda component: len(component.violated))


def main() -> None:
    rng = random.Random(7)
    print("figures  relations  violated   median      most   searched to the end")
    for figures, relations in SIZES:
        spent, complete, violated = [], 0, []
        for _ in range(COUNT):
            component = made_up(figures, relations, rng)
            component.context.values.clear()
            start = time.process_time()
            _, left = search(component, A_COMPONENT)
            spent.append(time.process_time() - start)
            complete += left > 0
            violated.append(len(component.violated))
        middle, most = statistics.median(spent) * 1000, max(spent) * 1000
        wrong = statistics.median(violated)
        sizes = f"{figures:7}  {relations:9}  {wrong:8.0f}"
        print(f"{sizes}  {middle:5.0f} ms  {most:5.0f} ms   {complete} of {COUNT}")


if __name__ == "__main__":
    main()
