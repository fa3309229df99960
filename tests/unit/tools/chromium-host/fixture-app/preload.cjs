const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    call: (name, input) => ipcRenderer.invoke('call', name, input),
    listen: (hear) => {
      ipcRenderer.on('news', (_event, name, news) => hear(name, news))
    },
  }),
)
