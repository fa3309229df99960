/**
 * Words of the EFF long list that would hurt in the hands of somebody who was betrayed, or who betrayed: read through by
 * eye, for what happened to them, what it was called, and whom it was with. They stand in no suggested password.
 */
export const hurtfulWords: ReadonlySet<string> = new Set(
  `affair arrest bride cheating crook cruelly cruelness cruelty culprit deceit deceiver deceiving deception deceptive denial
  deny disgrace disloyal distrust divorcee drown exorcism exorcist filth flirt graves graveyard groom harmful hate hatred
  hurt husband impure impurity jailbird jailbreak jailer jailhouse lustfully lustily lusty lying marital married obsessed
  obsession obsessive panic poison punisher repent revenge secrecy secret shame sinner sneak spousal spouse spyglass
  strangle traitor unlovable unloved unlovely unloving untrue unwanted vengeful violate violation violator wife wound`
    .trim()
    .split(/\s+/u),
)
