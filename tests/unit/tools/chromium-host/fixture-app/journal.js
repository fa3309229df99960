process.parentPort.on('message', ({ data }) => {
  process.parentPort.postMessage({
    doubled: data.bytes.map((byte) => byte * 2),
    map: data.map,
    kind: process.type,
  })
})
