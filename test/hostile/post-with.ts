/** A post that has a text in every place where an author can write one. */
export function postWith(text: string): string {
  const quoted = JSON.stringify(text)
  return `---
title: ${quoted}
author: ${quoted}
domain: ${quoted}
link: ${quoted}
excerpt: ${quoted}
---

## First ${text}

A company has launched ${text} and told everybody about it on the first day.

- One more ${text} item that is long enough to be kept as a point.

**Why this matters:** It does, because ${text} is everywhere.

**Read more:** [${text}](https://a.example/${text}) (${text}).

## Second

> ${text}

${text}

All of this was said in the second story too.
`
}
