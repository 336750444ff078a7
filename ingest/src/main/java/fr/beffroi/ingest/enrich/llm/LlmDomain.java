package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;
import java.util.Locale;

/**
 * By which name is a service reached?
 *
 * @param name in small letters, without a dot at its end
 * @param category what the service does under this name
 * @param automatic whether browsers and programs ask for it of themselves (telemetry, updates), so
 *     that it is no sign of use
 */
public record LlmDomain(
    Kind kind, String name, LlmCategory category, boolean automatic, Location at) {
  /** Which names are meant? */
  public enum Kind {
    /** This one. */
    EXACT,
    /** This one, and all that are below it. */
    SUFFIX,
    /** Those whose registered label holds this word: sites that bear a service's name. */
    WORD,
    /** Those that no list knows, whose registered label says so: {@link NameSigns}. */
    SIGN;

    /** Whether a file may write a name of this kind so. */
    boolean fits(String name) {
      return switch (this) {
        case EXACT, SUFFIX -> DomainName.isWritten(name);
        case WORD -> BrandWords.isWord(name);
        case SIGN -> NameSigns.isSign(name);
      };
    }

    /** As files write it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public LlmDomain {
    if (!kind.fits(name)) {
      throw new IllegalArgumentException("'" + name + "' is no " + kind + " of hosts");
    }
  }
}
