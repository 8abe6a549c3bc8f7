// Words of the GS1 Core Business Vocabulary 2.0 and of the GS1 web vocabulary that EPCIS 2.0 knows, and how each is spelled elsewhere.

export const bizSteps =
  'accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping'.split(
    ' ',
  )
export const dispositions =
  'active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown'.split(
    ' ',
  )
export const bizTransactionTypes = 'bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt'.split(' ')
export const partyTypes = 'location owning_party possessing_party'.split(' ')
export const errorReasons = 'did_not_occur incorrect_data'.split(' ')
export const actions = ['ADD', 'OBSERVE', 'DELETE']
export const alertTypes = 'ALARM_CONDITION ERROR_CONDITION'.split(' ')
export const components =
  'altitude axial_distance azimuth easting elevation_angle height latitude longitude northing polar_angle spherical_radius x y z'.split(' ')
export const measurementTypes =
  'AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power Pressure RadiantFlux RadiantIntensity Radioactivity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber'.split(
    ' ',
  )

/** A list of words, its head as a web address, and its old head as a URN (1.2); a retired web head is read as the present one. */
export type WordList = { words: ReadonlySet<string>; web: string; urn?: string; retired?: string }

const list = (words: string[], web: string, urn?: string): WordList => ({
  words: new Set(words),
  web,
  ...(urn === undefined ? {} : { urn }),
})
const cbv = 'https://ref.gs1.org/cbv/'
export const gs1Vocabulary = 'https://gs1.org/voc/'

export const wordLists = {
  bizStep: list(bizSteps, `${cbv}BizStep-`, 'urn:epcglobal:cbv:bizstep:'),
  disposition: list(dispositions, `${cbv}Disp-`, 'urn:epcglobal:cbv:disp:'),
  bizTransactionType: list(bizTransactionTypes, `${cbv}BTT-`, 'urn:epcglobal:cbv:btt:'),
  partyType: list(partyTypes, `${cbv}SDT-`, 'urn:epcglobal:cbv:sdt:'),
  errorReason: list(errorReasons, `${cbv}ER-`, 'urn:epcglobal:cbv:er:'),
  component: list(components, `${cbv}Comp-`),
  measurementType: list(measurementTypes, gs1Vocabulary),
  alertType: list(alertTypes, gs1Vocabulary),
} satisfies Record<string, WordList>
export type WordListName = keyof typeof wordLists

/** Prefixes that mean the same in every document: the JSON-LD context of EPCIS 2.0 has them, and XML writes them in values. */
export const knownPrefixes: Readonly<Record<string, string>> = {
  epcis: 'https://ref.gs1.org/epcis/',
  cbv,
  cbvmda: 'urn:epcglobal:cbv:mda',
  gs1: gs1Vocabulary,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
}

/** The bare word of a list, however it is spelled; what is no word of the list stays as it is. */
export function bareWord(name: WordListName, text: string): string {
  const { words, web, urn }: WordList = wordLists[name]
  if (words.has(text)) return text
  const address = addressOf(text)
  const head = address.startsWith(web) ? web : urn !== undefined && address.startsWith(urn) ? urn : undefined
  if (head === undefined) return text
  const word = address.slice(head.length)
  return words.has(word) ? word : text
}

/** `cbv:` and `gs1:` written out; anything else unchanged. */
export function addressOf(text: string): string {
  if (text.startsWith('cbv:')) return cbv + text.slice(4)
  return text.startsWith('gs1:') ? gs1Vocabulary + text.slice(4) : text
}

/** The web address of a word, as the event hash has it: bare words, URNs of 1.2 and prefixes in one spelling. */
export function webAddress(name: WordListName, text: string): string {
  const { words, web, urn }: WordList = wordLists[name]
  if (words.has(text)) return web + text
  return urn !== undefined && text.startsWith(urn) ? web + text.slice(urn.length) : addressOf(text)
}
