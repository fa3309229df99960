/** How often the app was kept from something since it was started. */
export interface Blocked {
  /** Requests, by the window's policy or by main. */
  readonly requests: number
  /** Pages and windows that something wanted to open. */
  readonly pages: number
  /** Camera, microphone, location and the like. */
  readonly permissions: number
}
