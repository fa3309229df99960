import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium's names of what a page may be allowed, all of which its profile blocks. */
const permissions = [
  'ar',
  'automatic_downloads',
  'background_sync',
  'bluetooth_guard',
  'bluetooth_scanning',
  'captured_surface_control',
  'clipboard',
  'file_system_read_guard',
  'file_system_write_guard',
  'geolocation',
  'hid_guard',
  'idle_detection',
  'keyboard_lock',
  'local_fonts',
  'media_stream_camera',
  'media_stream_mic',
  'midi',
  'midi_sysex',
  'nfc',
  'notifications',
  'payment_handler',
  'pointer_lock',
  'sensors',
  'serial_guard',
  'storage_access',
  'usb_guard',
  'vr',
  'window_placement',
]
const block = 2

/** Chromium learns, saves, checks and suggests nothing. */
const silent = {
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: block },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
}

/** Writes the settings a fresh Chromium profile starts with. */
export function writeProfile(folder: string, window: 'shown' | 'none'): void {
  const blocked = Object.fromEntries(permissions.map((name) => [name, block]))
  const profile = {
    password_manager_enabled: false,
    // Headless contexts are given what the app's handlers say (permissions.ts).
    ...(window === 'shown' ? { default_content_setting_values: blocked } : {}),
  }
  mkdirSync(join(folder, 'Default'), { recursive: true })
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ ...silent, profile }))
}
