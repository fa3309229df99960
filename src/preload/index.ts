import { contextBridge, ipcRenderer } from 'electron'

// The wire, and nothing else: which calls exist and what they may carry is decided on the trusted side.
contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
    listen: (hear: (name: string, news: unknown) => void): void => {
      ipcRenderer.on('news', (_event, name: string, news: unknown) => hear(name, news))
    },
  }),
)
