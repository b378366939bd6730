import type { Forecast } from '../jobs/steps/forecast.ts'
import { count } from '../text/count.ts'

/** What will happen at a Slot, as the end of a sentence: "will be skipped: nothing new". */
export function forecastWords(forecast: Forecast): string {
  switch (forecast.kind) {
    case 'send':
      return `will be sent to ${count(forecast.readers, 'reader')}, with ${newStories(forecast.stories)}`
    case 'wait':
      return `has ${newStories(forecast.stories)} but will not be sent until you decide: ${forecast.reasons.join('; ')}`
    case 'skip':
      return `will be skipped: ${forecast.reason}`
    case 'nobody':
      return 'will be skipped: there are no readers'
  }
}

const newStories = (stories: number) => count(stories, 'new story', 'new stories')
