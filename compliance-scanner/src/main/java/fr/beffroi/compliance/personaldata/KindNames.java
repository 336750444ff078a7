package fr.beffroi.compliance.personaldata;

import java.util.List;
import java.util.Set;

/**
 * Which names call for one kind of data? Each phrase is the set of words that a name must hold.
 *
 * @param specific phrases that mean this kind and little else
 * @param generic phrases that mean many things
 * @param against words that make it something else
 * @param ofThings whether things have it too, as a supplier has a SIRET
 */
record KindNames(
    String kind,
    List<Set<String>> specific,
    List<Set<String>> generic,
    Set<String> against,
    boolean ofThings) {
  KindNames {
    specific = List.copyOf(specific);
    generic = List.copyOf(generic);
    against = Set.copyOf(against);
  }
}
