/** The page, as texts: the bundler puts them in here, of the files in `page/` (rolldown.config.mjs). */

export const page: string = ''
export const script: string = ''
export const style: string = ''
export const icon: string = ''
