package fr.beffroi.compliance.plan;

import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.Set;

/** What has happened to a bordereau, on which day, by whom? */
public sealed interface Step {
  LocalDate on();

  Stage stage();

  /** How far has a bordereau come? */
  enum Stage {
    DRAFTED("rédigé", "drafted"),
    SUBMITTED("transmis aux archives", "submitted to the archives"),
    GRANTED("visa accordé", "visa granted"),
    REFUSED("visa refusé", "visa refused"),
    EXECUTED("exécuté", "executed"),
    ATTESTED("élimination attestée", "elimination attested");

    private final String french;
    private final String english;

    Stage(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public Bilingual words() {
      return new Bilingual(french, english);
    }

    /** What may come next. What was refused is drawn up again, under a new number. */
    public Set<Stage> next() {
      return switch (this) {
        case DRAFTED -> Set.of(SUBMITTED);
        case SUBMITTED -> Set.of(GRANTED, REFUSED);
        // Where rows remain the commune executes again.
        case EXECUTED -> Set.of(EXECUTED, ATTESTED);
        case GRANTED -> Set.of(EXECUTED);
        case REFUSED, ATTESTED -> Set.of();
      };
    }
  }

  /** It was drawn up. */
  record Drafted(LocalDate on) implements Step {
    @Override
    public Stage stage() {
      return Stage.DRAFTED;
    }
  }

  /** It was sent to the archives. */
  record Submitted(LocalDate on, String to) implements Step {
    public Submitted {
      Step.required(to, "the archives that it is sent to");
    }

    @Override
    public Stage stage() {
      return Stage.SUBMITTED;
    }
  }

  /**
   * The archives agree.
   *
   * @param visa its number
   * @param by who signed it
   */
  record Granted(LocalDate on, String visa, String by) implements Step {
    public Granted {
      Step.required(visa, "the visa's number");
      Step.required(by, "who granted the visa");
    }

    @Override
    public Stage stage() {
      return Stage.GRANTED;
    }
  }

  /** The archives do not agree. */
  record Refused(LocalDate on, String by, String reason) implements Step {
    public Refused {
      Step.required(by, "who refused the visa");
      Step.required(reason, "why it was refused");
    }

    @Override
    public Stage stage() {
      return Stage.REFUSED;
    }
  }

  /**
   * The commune has run it: Beffroi never does.
   *
   * @param second who stood by; somebody else
   * @param script SHA-256 of what was run
   */
  record Executed(LocalDate on, String by, String second, String script) implements Step {
    public Executed {
      Step.required(by, "who executed it");
      Step.required(second, "the second person");
      if (by.strip().equalsIgnoreCase(second.strip())) {
        throw new IllegalArgumentException("the second person is somebody else");
      }
    }

    @Override
    public Stage stage() {
      return Stage.EXECUTED;
    }
  }

  /**
   * The rows are gone, as counted.
   *
   * @param attestation SHA-256 of its JSON
   */
  record Attested(LocalDate on, String attestation) implements Step {
    @Override
    public Stage stage() {
      return Stage.ATTESTED;
    }
  }

  private static void required(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("missing: " + what);
    }
  }
}
