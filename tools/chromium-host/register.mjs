// Runs an Electron app on Chromium:  node --import ./tools/chromium-host/register.mjs out/main/index.js [--headed]
import { startAsProgram } from './program.ts'

startAsProgram()
