package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.PurgeJob;
import fr.beffroi.compliance.datastore.PurgeJob.Deletion;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What does a store erase by itself, and is that what the register says? */
public record StorePurges(List<PurgeJob> jobs) {
  /** Some day, to tell which of two periods ends first. */
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  public StorePurges {
    jobs = List.copyOf(jobs);
  }

  /** A job that runs, and what it erases. */
  public record Running(String name, Deletion deletion) {}

  /** The job that erases soonest by a date that starts a clock of the table's rule. */
  public Optional<Running> of(BoundTable bound) {
    return running(bound)
        .filter(job -> isTrigger(bound, job.deletion().column()))
        .min(Comparator.comparing(job -> DAY.plus(job.deletion().after())));
  }

  private Stream<Running> running(BoundTable bound) {
    return jobs.stream()
        .filter(PurgeJob::active)
        .flatMap(job -> job.deletion().map(it -> new Running(job.name(), it)).stream())
        .filter(job -> job.deletion().table().equals(bound.table().name()));
  }

  private static boolean isTrigger(BoundTable bound, String column) {
    return bound.triggers().containsValue(new DateSource.OwnColumn(column));
  }

  /** Jobs that were not understood, and where the register and the store say two things. */
  List<Problem> notes(String store, List<BoundTable> tables) {
    List<Problem> notes = new ArrayList<>();
    jobs.stream()
        .filter(job -> job.deletion().isEmpty())
        .forEach(job -> notes.add(notUnderstood(store, job)));
    tables.stream()
        .filter(bound -> bound.binding().store().equals(store))
        .forEach(bound -> compare(bound, notes));
    return notes;
  }

  private void compare(BoundTable bound, List<Problem> notes) {
    running(bound)
        .filter(job -> !isTrigger(bound, job.deletion().column()))
        .forEach(job -> notes.add(otherDate(bound, job)));
    Optional<Running> job = of(bound);
    Optional<Period> declared =
        bound.binding().purge().flatMap(purge -> Optional.ofNullable(purge.after()));
    if (job.isPresent() && bound.binding().purge().isPresent()) {
      Period done = job.get().deletion().after();
      if (declared.filter(said -> said.normalized().equals(done.normalized())).isEmpty()) {
        notes.add(disagree(bound, job.get(), bound.binding().purge().get()));
      }
    }
  }

  private static Problem notUnderstood(String store, PurgeJob job) {
    return Problem.warning(
        Location.of(store),
        "tâche « "
            + job.name()
            + " » ("
            + job.schedule()
            + ") non comprise : regardez si elle efface des données, et après combien de temps",
        "job '"
            + job.name()
            + "' ("
            + job.schedule()
            + ") was not understood: look whether it erases data, and after how long");
  }

  private static Problem otherDate(BoundTable bound, Running job) {
    return Problem.warning(
        bound.binding().at(),
        "la tâche « "
            + job.name()
            + " » efface "
            + bound.table().name()
            + " selon "
            + job.deletion().column()
            + ", qui n'est pas la date de la règle : sa durée n'a pas été jugée",
        "the job '"
            + job.name()
            + "' erases "
            + bound.table().name()
            + " by "
            + job.deletion().column()
            + ", which is not the rule's date: its period was not judged");
  }

  private static Problem disagree(BoundTable bound, Running job, Purge declared) {
    String done = job.deletion().after().toString();
    return Problem.warning(
        bound.binding().at(),
        (declared.after() == null
                ? "le registre dit : aucune purge"
                : "le registre dit : purge après " + declared.after())
            + " ; la tâche « "
            + job.name()
            + " » efface après "
            + done
            + " : corrigez l'un ou l'autre",
        (declared.after() == null
                ? "the register says: no purge"
                : "the register says: purge after " + declared.after())
            + "; the job '"
            + job.name()
            + "' erases after "
            + done
            + ": correct one of them");
  }
}
