import type { Role } from '../model.ts';

/** Words above a list of participants in English, and keys of YAML front matter in any language: the roles of those listed. */
export const LISTED_ROLES: Readonly<Record<string, Role>> = {
  speakers: 'official', speaker: 'official', officials: 'official', 'main speakers': 'official', 'keynote speaker': 'official',
  chairperson: 'chair', chairpersons: 'chair', chair: 'chair', chairman: 'chair', chairwoman: 'chair', moderator: 'chair', host: 'chair',
};
