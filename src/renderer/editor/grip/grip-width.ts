/** In pixels, as in `grip.css`. */
export const gripWidth = 24
