import { ui } from '../../lib/interface.ts';
import type { Course } from '../../model/documents/index.ts';
import { absenceOf } from '../../model/facts/absence.ts';
import { absences } from '../../model/vocabulary.ts';
import type { Fact } from '../../model/vocabulary.ts';
import { showYen } from '../recruitment/facts.ts';
import type { FactLine } from '../recruitment/facts.ts';

type Delivery = Course['deliveries'][number];

/** A course never leaves open whether a fact was forgotten: where nothing is said, that is said. */
function orAbsent(course: Course, fact: Fact, label: string, value: string | undefined): FactLine {
  if (value !== undefined || absenceOf(course, fact) !== undefined) return { label, fact, value };
  return { label, value: absences.notInSource };
}

/** 料金・開催日 and, where there is no link, that there is none. */
export function deliveryFacts(course: Course, delivery: Delivery): readonly FactLine[] {
  const { price, dates, url } = delivery;
  return [
    orAbsent(
      course,
      'price',
      ui.coursePage.price,
      price === undefined ? undefined : showYen(price),
    ),
    orAbsent(course, 'dates', ui.coursePage.dates, dates),
    ...(url === undefined ? [orAbsent(course, 'url', ui.coursePage.url, undefined)] : []),
  ];
}
