import { surrounded } from '../shared/course.ts';
import { asIs, type Statement } from '../shared/statement.ts';
import { points, say } from './texts.ts';

/** What Zinderin(g) says of itself. */
export const project: Statement = {
  title: asIs('Zinderin(g)'),
  aliases: [{ key: 'zinding', spelling: 'Zinding' }],
  label: 'project',
  organisation: say('organisation'),
  workLanguage: 'nl',
  period: { kind: 'all-year' },
  firstHeld: 2013,
  focus: ['social-activation'],
  objectives: points('objective', 'autonomy', 'participation', 'reintegration'),
  reasons: [{ key: 'growing-group', name: say('reason.growing-group') }],
  successFactors: points('success', 'mix', 'strengths'),
  targetGroup: {
    age: { options: ['adult'] },
    ages: { from: 18 },
    gender: { options: ['female'] },
    criteria: points('criterion', 'limited-view', 'limited-network', 'hard-integration'),
  },
  parts: [{ key: 'workshops', module: 'workshops', level: 'module', forms: ['collective'] }],
  programme: {
    methods: [{ key: 'workshops', name: say('method.workshops') }],
    accents: points('accent', 'encounter', 'creative', 'educational', 'group-forming'),
    // The days themselves are the centre's to fill in, each year anew.
    holidays: [
      { key: 'own', name: say('holidays.own'), whose: 'own' },
      { key: 'vormingplus', name: say('holidays.provider'), whose: 'provider', provider: 'vormingplus' },
    ],
  },
  editions: [
    { key: '2016', name: asIs('2016'), months: { from: '2016-01', to: '2016-12' }, reached: 14 },
    {
      key: '2017',
      name: asIs('2017'),
      months: { from: '2017-01', to: '2017-12' },
      conceptChanged: false,
      comment: say('edition.2017.comment'),
    },
  ],
  providers: [{ key: 'vormingplus', name: asIs('Vormingplus'), role: say('provider.role') }],
  support: {
    ...surrounded,
    service: say('support.pathway-service'),
    workers: 2,
    withProvider: 'yes',
    note: say('support.note'),
  },
  remarks: [{ key: 'regular-offer', name: say('remark.regular-offer'), topic: say('remark.side-effect') }],
};
