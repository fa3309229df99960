const { contextBridge, ipcRenderer } = require('electron')

globalThis.ofThePreload = 'only here'

contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    call: (name, input) => ipcRenderer.invoke('call', name, input),
    ofThePreload: () => globalThis.ofThePreload,
    listen: (hear) => {
      ipcRenderer.on('news', (_event, name, news) => hear(name, news))
    },
  }),
)
