package fr.beffroi.detection.incident;

import java.util.Locale;

/** Whom or what is an incident about? */
public record Entity(Kind kind, String value) {
  /** What the value names. */
  public enum Kind {
    ADDRESS,
    ACCOUNT,
    HOST,
    /** Where log lines come from, when it is what fell silent. */
    SOURCE,
    /** What was touched: {@code sshd}; the background automata of one day are about it. */
    SERVICE,
    /**
     * What a part of the town hall uses, and never who: {@code urbanisme > openai_chatgpt}, {@code
     * urbanisme > vpn}.
     */
    USE,
    /** A rule, where it fired on so many entities that they are one cause. */
    RULE,
    /** All of the commune: the things of one day that are good to know. */
    COMMUNE;

    /** The word of the JSON and the command line: {@code address}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Entity {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a value");
    }
  }

  /** For messages: the kind only, since the value may be personal. */
  @Override
  public String toString() {
    return "Entity[" + kind.word() + "]";
  }
}
