package fr.beffroi.cli.command;

import fr.beffroi.cli.config.BehaviourCheck;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.DataCheck;
import fr.beffroi.cli.config.Diagnosis;
import fr.beffroi.cli.config.Diagnosis.Status;
import fr.beffroi.cli.config.Machine;
import fr.beffroi.cli.config.MachineCheck;
import fr.beffroi.cli.config.RulesCheck;
import fr.beffroi.cli.config.ShadowAiCheck;
import fr.beffroi.cli.config.SourceCheck;
import fr.beffroi.cli.config.StatusCheck;
import fr.beffroi.cli.config.StoreCheck;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.archive.DiskSpace;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Would a watch work here? Looks at everything that it needs, and changes nothing. */
@Command(name = "doctor")
public final class DoctorCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  private final Machine machine;

  public DoctorCommand(Terminal terminal) {
    this(terminal, Machine.here());
  }

  DoctorCommand(Terminal terminal, Machine machine) {
    super(terminal);
    this.machine = machine;
  }

  @Override
  protected ExitCode run() throws IOException {
    List<Diagnosis> found =
        new ArrayList<>(new MachineCheck(machine, terminal().environment().clock()).run());
    found.forEach(this::print);
    ExitCode worst;
    try {
      Configuration configuration = option.read(terminal());
      worst = examine(configuration, found);
    } catch (CommandFailure failure) {
      terminal().out().flush();
      terminal().report(failure.where(), failure.what(), failure.remedy());
      worst = failure.exitCode();
    }
    for (Diagnosis one : found) {
      worst = worst.and(one.exitCode());
    }
    summarise(found, worst);
    return worst;
  }

  private ExitCode examine(Configuration configuration, List<Diagnosis> found) {
    List<Function<Configuration, List<Diagnosis>>> checks =
        List.of(
            it -> new DataCheck(it, DiskSpace::real).run(),
            it -> new SourceCheck(it, machine).run(),
            it -> new RulesCheck(it).run(),
            it -> new ShadowAiCheck(it, terminal().environment().clock()).run(),
            it -> new StoreCheck(it, terminal().environment().clock()).run(),
            it -> new StatusCheck(it, terminal().environment().clock()).run(),
            it -> new BehaviourCheck(it, terminal().environment().clock()).run());
    terminal()
        .out()
        .println(mark(Status.OK) + terminal().text("doctor.config", configuration.file()));
    for (Function<Configuration, List<Diagnosis>> check : checks) {
      List<Diagnosis> more = check.apply(configuration);
      more.forEach(this::print);
      found.addAll(more);
    }
    return ExitCode.DONE;
  }

  private void print(Diagnosis diagnosis) {
    Locale locale = terminal().messages().locale();
    Object[] arguments =
        diagnosis.arguments().stream()
            .map(one -> one instanceof Bilingual sentence ? sentence.in(locale) : one)
            .toArray();
    String text = terminal().text(diagnosis.key(), arguments);
    terminal().out().println(mark(diagnosis.status()) + terminal().shown(text));
    if (diagnosis.status() != Status.OK) {
      String remedy = terminal().text(diagnosis.key() + ".remedy", arguments);
      terminal()
          .out()
          .println("    " + terminal().text("error.remedy") + " " + terminal().shown(remedy));
    }
  }

  private String mark(Status status) {
    String word = terminal().text("doctor.status." + status.name().toLowerCase(Locale.ROOT));
    if (!terminal().outIsColoured()) {
      return "[" + word + "] ";
    }
    int colour =
        switch (status) {
          case OK -> 32;
          case WARNING -> 33;
          case ERROR -> 31;
        };
    return "\u001B[" + colour + "m[" + word + "]\u001B[0m ";
  }

  private void summarise(List<Diagnosis> found, ExitCode worst) {
    terminal().out().flush();
    long warnings = found.stream().filter(one -> one.status() == Status.WARNING).count();
    terminal().say(worst == ExitCode.DONE ? "doctor.well" : "doctor.ill", warnings);
  }
}
