package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.event.Field;

/**
 * Which service does an event use?
 *
 * @param field the field that says so
 * @param automatic whether a program asked of itself, so that it is no sign of use
 * @param guessed whether no list has it, and only its name says so
 */
public record LlmMatch(
    LlmProvider provider, LlmCategory category, boolean automatic, boolean guessed, Field field)
    implements Sign {
  /** Whether only the program says so: it may be a visitor's. */
  public boolean isByProgram() {
    // The number says which field it is; a record compares its name and type too.
    return field.number() == LlmMatcher.USER_AGENT.number();
  }
}
