import type { Forecast } from '../jobs/steps/forecast.ts'
import { count } from '../text/count.ts'

/** What will happen at a Slot, as one sentence without its beginning: "will be skipped: nothing new". */
export function forecastWords(forecast: Forecast): string {
  switch (forecast.kind) {
    case 'send':
      return `will be sent to ${count(forecast.readers, 'reader')}, with ${newStories(forecast.stories)}`
    case 'wait':
      return `has ${newStories(forecast.stories)} and will wait for your decision: ${forecast.reasons.join('; ')}`
    case 'skip':
      return `will be skipped: ${forecast.reason}`
    case 'nobody':
      return 'will be skipped: nobody to send to'
  }
}

const newStories = (stories: number) => count(stories, 'new story', 'new stories')
