package fr.beffroi.compliance.register.proposal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which tables of an activity does a rule suit, and which columns start its clocks?
 *
 * @param rule id in the rule pack
 * @param tables none for a rule that suits any
 */
record RuleWords(String rule, Phrases tables, SortedMap<String, TriggerWords> triggers) {
  RuleWords {
    triggers = Collections.unmodifiableSortedMap(new TreeMap<>(triggers));
  }
}
