import { firstWork as ofTheWorker } from '../../src/first-work.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'

/** The Worker of the bench also reads Markdown with front matter, which otherwise only the build does. It measures another newsletter. */
export async function firstWork(digests: unknown): Promise<void> {
  await ofTheWorker(digests)
  const issue = await parseSource({ name: 'post.md', bytes: new TextEncoder().encode(NEWSLETTER) })
  if (!issue.ok) throw new Error(issue.error.kind)
  summarizeIssue(issue.value)
}

const NEWSLETTER = `---
title: "Harbour Notes 12"
date: 2026-03-02
author: Ann Byron
tags: [newsletter, harbour]
---

Welcome to another issue of Harbour Notes! This week the ferry is back, and the market moves.

## The night ferry runs again

The night ferry between the two harbours runs again from 3 May, eleven years after it stopped. The town pays for it with the
[parking fees](https://harbour.example/fees) of the old quay. “We counted 400 cars a night on the bridge,” said the mayor, Ada
Moor. However, the first trips are sold out until June. It carries 84 cars and 300 people.

- **Tickets** cost 4 euros, and children travel for nothing.

- The last ship leaves at 01:30 on weekdays.

Read more: [The ferry is back](https://harbour.example/ferry) (Harbour Times).

## Herring prices fell by a fifth

Herring prices fell by a fifth in one month, the harbour office says. Boats from three other ports landed their catch here because the
ice plant in the north is closed. This is why the market opens on Sundays as well.

**Why this matters:** half of the town lives on the harbour.

## Thanks

Thanks to everyone who wrote. If you enjoyed this newsletter, share it with a friend.
`
